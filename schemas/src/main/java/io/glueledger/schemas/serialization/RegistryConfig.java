/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS;
import static io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS;
import static io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig.MAX_RETRIES_CONFIG;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.base.config.value.InvalidConfigException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the schema registry is and how to reach it.
 *
 * @param urls of one registry, each tried when the one before does not answer; {@code mock://name}
 *     is a registry within the process
 * @param timeout for connecting to it, and again for its answer; whole milliseconds
 * @param properties of Confluent's client (TLS, authentication), which win over what is set here.
 *     May hold credentials
 */
public record RegistryConfig(
    @JsonProperty(value = "schema-registry.url", required = true)
        @JsonPropertyDescription("Addresses of the schema registry.")
        List<String> urls,
    Duration timeout,
    @JsonProperty("schema-registry.*")
        @JsonPropertyDescription("Further properties of the schema registry's client.")
        Map<String, String> properties) {

  private static final int CACHED_SCHEMAS = 1000;
  private static final String URL = "schema-registry.url";
  private static final Set<String> SCHEMES = Set.of("http", "https", "mock");
  private static final Set<String> REFUSED =
      Set.of(
          "auto.register.schemas",
          "use.latest.version",
          "use.latest.with.metadata",
          "key.subject.name.strategy",
          "value.subject.name.strategy",
          "specific.avro.reader",
          "normalize.schemas",
          "id.compatibility.strict",
          "latest.compatibility.strict");

  /** Copies both; refuses addresses with credentials in them, and properties with a promise. */
  public RegistryConfig {
    urls = List.copyOf(urls);
    properties = Map.copyOf(properties);
    ConfigChecks.check(
        !urls.isEmpty(), URL, "is missing; name the schema registry, as http://host:port");
    urls.forEach(RegistryConfig::check);
    new TreeMap<>(properties)
        .keySet()
        .forEach(
            name ->
                refusal(name)
                    .ifPresent(
                        reason -> {
                          throw new InvalidConfigException("schema-registry." + name, reason);
                        }));
    if (timeout.toMillis() < 1 || timeout.toMillis() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "schema-registry timeout is " + timeout + "; it must be at least a millisecond");
    }
  }

  /** Why a property cannot be set, in words that follow its key; empty if it can. */
  public static Optional<String> refusal(String property) {
    return REFUSED.contains(property)
        ? Optional.of(
            "cannot be set, because schemas are those that were released with this version, and"
                + " are registered by \"glue-ledger schemas register\" only; take it out")
        : Optional.empty();
  }

  /** With a timeout of five seconds. */
  public static RegistryConfig of(String url) {
    return new RegistryConfig(List.of(url), Duration.ofSeconds(5), Map.of());
  }

  /**
   * A client that caches what it has seen without limit of time, so that a registry that goes away
   * is not missed. It does not repeat failed calls: its callers know better when to wait. Making it
   * does not call the registry.
   */
  public SchemaRegistryClient client() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(HTTP_CONNECT_TIMEOUT_MS, (int) timeout.toMillis());
    settings.put(HTTP_READ_TIMEOUT_MS, (int) timeout.toMillis());
    settings.put(MAX_RETRIES_CONFIG, 0);
    settings.putAll(properties);
    return SchemaRegistryClientFactory.newClient(
        urls, CACHED_SCHEMAS, List.of(new AvroSchemaProvider()), settings, Map.of());
  }

  /** Names without values of the properties, which may be credentials. */
  @Override
  public String toString() {
    return "RegistryConfig[urls=%s, timeout=%s, properties=%s]"
        .formatted(urls, timeout, new TreeMap<>(properties).keySet());
  }

  private static void check(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      // The cause quotes the text, which may hold a password.
      throw new InvalidConfigException(URL, "is no URL; write it as http://host:port");
    }
    ConfigChecks.check(
        uri.getRawUserInfo() == null,
        URL,
        "holds credentials, which would be logged; set schema-registry.basic.auth.user.info and"
            + " schema-registry.basic.auth.credentials.source: USER_INFO instead");
    ConfigChecks.check(
        SCHEMES.contains(String.valueOf(uri.getScheme())),
        URL,
        "must begin with http:// or https://");
  }
}

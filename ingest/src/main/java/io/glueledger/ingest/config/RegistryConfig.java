/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the schema registry is.
 *
 * @param urls its addresses, each {@code http}, {@code https} or, in one process, {@code mock}
 * @param properties further properties of the registry's client, without their prefix
 */
public record RegistryConfig(List<URI> urls, Map<String, String> properties) {

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
    InvalidConfigException.check(!urls.isEmpty(), URL, "is missing; name the registry's address");
    for (URI url : urls) {
      InvalidConfigException.check(
          SCHEMES.contains(String.valueOf(url.getScheme())),
          URL,
          "must start with http://, https:// or mock://");
      InvalidConfigException.check(
          url.getRawUserInfo() == null,
          URL,
          "must not hold credentials; set schema-registry.basic.auth.user.info");
    }
    new TreeMap<>(properties)
        .keySet()
        .forEach(
            name ->
                refusal(name)
                    .ifPresent(
                        reason -> {
                          throw new InvalidConfigException("schema-registry." + name, reason);
                        }));
  }

  /** Why a property cannot be set, in words that follow its key; empty if it can. */
  public static Optional<String> refusal(String property) {
    return REFUSED.contains(property)
        ? Optional.of(
            "cannot be set, because schemas are those that were released with this version, and"
                + " are registered by \"glue-ledger schemas register\" only; take it out")
        : Optional.empty();
  }

  /** Without the properties' values, which hold passwords. */
  @Override
  public String toString() {
    return "RegistryConfig[" + urls + ", " + new TreeMap<>(properties).keySet() + "]";
  }
}

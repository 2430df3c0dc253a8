/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.config;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.ConfigPart.Passed;
import io.glueledger.base.config.Settings;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.Parsers;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.topics.TopicsConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The keys of what all parts that touch the log share: its cluster, its schemas, its topics. */
public final class LedgerKeys {

  /** First words of all keys there are, of whatever part; a part skips those it does not read. */
  public static final Set<String> SECTIONS =
      Set.of(
          "kafka", "schema-registry", "topics", "ingest", "glue", "projector", "query-api", "demo");

  /** Properties of Kafka's clients. */
  public static final Passed KAFKA =
      new Passed(
          "kafka.",
          "Further properties of Kafka's clients; those that carry a promise of the ledger are"
              + " refused.");

  /** Properties of the registry's client. */
  public static final Passed REGISTRY =
      new Passed("schema-registry.", "Further properties of the schema registry's client.");

  public static final ConfigKey<String> BOOTSTRAP_SERVERS =
      ConfigKey.required(
              "kafka.bootstrap.servers",
              "Brokers of the log's cluster.",
              Function.<String>identity())
          .asList();

  public static final ConfigKey<URI> REGISTRY_URL =
      ConfigKey.required("schema-registry.url", "Addresses of the schema registry.", Parsers::uri)
          .asList();

  public static final ConfigKey<Integer> PARTITIONS =
      ConfigKey.defaulting(
          "topics.partitions", "48", "Partitions of the log, for life.", Parsers::integer);
  public static final ConfigKey<Integer> REPLICATION_FACTOR =
      ConfigKey.defaulting(
          "topics.replication-factor", "3", "Copies of each partition.", Parsers::integer);
  public static final ConfigKey<Integer> MIN_INSYNC_REPLICAS =
      ConfigKey.defaulting(
          "topics.min-insync-replicas",
          "2",
          "Copies that must have a record before it is acknowledged.",
          Parsers::integer);

  /** The keys of the topics. */
  public static final List<ConfigKey<?>> TOPICS =
      List.of(PARTITIONS, REPLICATION_FACTOR, MIN_INSYNC_REPLICAS);

  private static final Duration REGISTRY_TIMEOUT = Duration.ofSeconds(5);

  private LedgerKeys() {}

  /**
   * A part that reads {@code keys}, passes {@code passed} through, and skips all other sections.
   */
  public static ConfigPart part(String name, List<ConfigKey<?>> keys, Passed... passed) {
    return new ConfigPart(name, keys, List.of(passed), SECTIONS);
  }

  /** The cluster of checked settings. */
  public static KafkaConfig kafka(Settings settings) {
    return new KafkaConfig(settings.under(KAFKA.prefix()));
  }

  /** The registry of checked settings, with five seconds for each call. */
  public static RegistryConfig registry(Settings settings) {
    return registry(settings, REGISTRY_TIMEOUT);
  }

  /** The registry of checked settings. */
  public static RegistryConfig registry(Settings settings, Duration timeout) {
    return new RegistryConfig(
        settings.list(REGISTRY_URL).orElse(List.of()).stream().map(URI::toString).toList(),
        timeout,
        settings.under(REGISTRY.prefix(), REGISTRY_URL));
  }

  /** How topics are made and checked, of checked settings. */
  public static TopicsConfig topics(Settings settings) {
    return new TopicsConfig(
        settings.get(PARTITIONS),
        settings.get(REPLICATION_FACTOR),
        settings.get(MIN_INSYNC_REPLICAS));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Properties of Kafka's clients, as {@code kafka.<property>}: where the brokers are, how to
 * authenticate, and what else a site needs. Those that carry a promise of the projector are
 * refused.
 */
public record KafkaProperties(Map<String, String> values) {

  private static final String DURABLE = "what was published must never be lost";
  private static final String ONCE = "views must not count a change twice";
  private static final String FORMAT = "topics have one format";
  private static final String ALL = "nothing on the log may be skipped";
  private static final String OWN = "it belongs to the version of the fold";
  private static final String KEYED =
      "everything of a connection is in the one partition of its key";

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("acks", DURABLE),
          Map.entry("retries", DURABLE),
          Map.entry("enable.idempotence", ONCE),
          Map.entry("transactional.id", ONCE),
          Map.entry("isolation.level", ONCE),
          Map.entry("processing.guarantee", ONCE),
          Map.entry("enable.auto.commit", ONCE),
          Map.entry("auto.offset.reset", ALL),
          Map.entry("deserialization.exception.handler", ALL),
          Map.entry("processing.exception.handler", ALL),
          Map.entry("production.exception.handler", ALL),
          Map.entry("default.timestamp.extractor", "ledger time is the broker's append time"),
          Map.entry("key.serializer", FORMAT),
          Map.entry("value.serializer", FORMAT),
          Map.entry("key.deserializer", FORMAT),
          Map.entry("value.deserializer", FORMAT),
          Map.entry("application.id", OWN),
          Map.entry("group.id", OWN),
          Map.entry("group.instance.id", "the state's directory and the URL say it"),
          Map.entry("group.protocol", "standbys exist with the classic protocol only"),
          Map.entry("application.server", "projector.advertised-url says it"),
          Map.entry("state.dir", "projector.state-dir says it"),
          Map.entry("num.standby.replicas", "projector.standby-replicas says it"),
          Map.entry("num.stream.threads", "projector.threads says it"),
          Map.entry("commit.interval.ms", "projector.commit-interval says it"),
          Map.entry("statestore.cache.max.bytes", "projector.cache-size says it"),
          Map.entry("rocksdb.config.setter", "projector.rocksdb-size says it"),
          Map.entry(
              "allow.auto.create.topics", "topics are made with their settings or not at all"));

  /** Copies the properties; needs bootstrap servers, and refuses those with a promise. */
  public KafkaProperties {
    values = Map.copyOf(values);
    Checks.check(
        !values.getOrDefault("bootstrap.servers", "").isBlank(),
        "kafka.bootstrap.servers",
        "is missing; name at least one broker as host:port");
    new TreeMap<>(values)
        .keySet()
        .forEach(
            name ->
                refusal(name).ifPresent(reason -> Checks.check(false, "kafka." + name, reason)));
  }

  /** Why a property cannot be set, in words that follow its key; empty if it can. */
  public static Optional<String> refusal(String property) {
    String promise =
        property.startsWith("partitioner.")
            ? KEYED
            : REFUSED.getOrDefault(withoutClient(property), "");
    return promise.isEmpty()
        ? Optional.empty()
        : Optional.of("cannot be set, because " + promise + "; take it out");
  }

  /** Streams takes properties of one of its clients with a prefix. */
  private static String withoutClient(String property) {
    return property.replaceFirst(
        "^(main\\.consumer\\.|restore\\.consumer\\.|global\\.consumer\\.|consumer\\.|producer\\.|admin\\.)",
        "");
  }

  /** The names only: values hold passwords. */
  @Override
  public String toString() {
    return "KafkaProperties" + new TreeMap<>(values).keySet();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Properties of Kafka's clients, as {@code kafka.<property>}: where the brokers are, how to
 * authenticate, and what else a site needs. Those that carry a promise of the gate are refused.
 */
public record KafkaConfig(Map<String, String> properties) {

  private static final String DURABLE = "an acknowledged change must never be lost";
  private static final String ORDER = "the order of the log is the order in Glue";
  private static final String KEYED =
      "every gate must find a connection's changes in the one partition that its key says";
  private static final String ONCE = "views must not count a change twice";
  private static final String FORMAT = "the log has one format";
  private static final String DEADLINES =
      "every caller gets an answer within 30 s; set ingest.append-timeout instead";
  private static final String OFFSETS = "the gate decides itself what it has dealt with";

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("acks", DURABLE),
          Map.entry("enable.idempotence", DURABLE),
          Map.entry("retries", DURABLE),
          Map.entry("transactional.id", ORDER),
          Map.entry("max.in.flight.requests.per.connection", ORDER),
          Map.entry("isolation.level", ONCE),
          Map.entry("processing.guarantee", ONCE),
          Map.entry("key.serializer", FORMAT),
          Map.entry("value.serializer", FORMAT),
          Map.entry("key.deserializer", FORMAT),
          Map.entry("value.deserializer", FORMAT),
          Map.entry("linger.ms", DEADLINES),
          Map.entry("max.block.ms", DEADLINES),
          Map.entry("delivery.timeout.ms", DEADLINES),
          Map.entry("request.timeout.ms", DEADLINES),
          Map.entry("metadata.max.idle.ms", DEADLINES),
          Map.entry("group.id", OFFSETS),
          Map.entry("group.instance.id", OFFSETS),
          Map.entry("enable.auto.commit", OFFSETS),
          Map.entry("auto.offset.reset", OFFSETS),
          Map.entry("application.id", OFFSETS),
          Map.entry(
              "allow.auto.create.topics", "topics are made with their settings or not at all"));

  /** Copies the properties; needs bootstrap servers, and refuses those with a promise. */
  public KafkaConfig {
    properties = Map.copyOf(properties);
    InvalidConfigException.check(
        !properties.getOrDefault("bootstrap.servers", "").isBlank(),
        "kafka.bootstrap.servers",
        "is missing; name at least one broker as host:port");
    new TreeMap<>(properties)
        .keySet()
        .forEach(
            name ->
                refusal(name)
                    .ifPresent(
                        reason -> {
                          throw new InvalidConfigException("kafka." + name, reason);
                        }));
  }

  /** Why a property cannot be set, in words that follow its key; empty if it can. */
  public static Optional<String> refusal(String property) {
    String promise =
        property.startsWith("partitioner.") ? KEYED : REFUSED.getOrDefault(property, "");
    return promise.isEmpty()
        ? Optional.empty()
        : Optional.of("cannot be set, because " + promise + "; take it out");
  }

  /** The names only: values hold passwords. */
  @Override
  public String toString() {
    return "KafkaConfig" + new TreeMap<>(properties).keySet();
  }
}

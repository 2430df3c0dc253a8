/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a part promises of its clients of Kafka, and so which of their properties nobody may set.
 */
public enum KafkaPromises {
  /** The gate's, and those of commands that read or prepare its log. */
  GATE(
      "",
      Map.of(
          "an acknowledged change must never be lost",
          Set.of("acks", "retries", "enable.idempotence"),
          "the order of the log is the order in Glue",
          Set.of("transactional.id", "max.in.flight.requests.per.connection"),
          "every caller gets an answer within 30 s; set ingest.append-timeout instead",
          Set.of(
              "linger.ms",
              "max.block.ms",
              "delivery.timeout.ms",
              "request.timeout.ms",
              "metadata.max.idle.ms"),
          "the gate decides itself what it has dealt with",
          Set.of(
              "group.id",
              "group.instance.id",
              "application.id",
              "enable.auto.commit",
              "auto.offset.reset"))),

  /** The projector's; Kafka Streams takes properties of one of its clients with a prefix. */
  PROJECTOR(
      "^((main|restore|global)\\.consumer|consumer|producer|admin)\\.",
      Map.ofEntries(
          Map.entry("what was published must never be lost", Set.of("acks", "retries")),
          Map.entry(
              Promise.ONCE, Set.of("enable.idempotence", "transactional.id", "enable.auto.commit")),
          Map.entry(
              "nothing on the log may be skipped",
              Set.of(
                  "auto.offset.reset",
                  "deserialization.exception.handler",
                  "processing.exception.handler",
                  "production.exception.handler")),
          Map.entry(
              "ledger time is the broker's append time", Set.of("default.timestamp.extractor")),
          Map.entry("it belongs to the version of the fold", Set.of("application.id", "group.id")),
          Map.entry("the state's directory and the URL say it", Set.of("group.instance.id")),
          Map.entry("standbys exist with the classic protocol only", Set.of("group.protocol")),
          Map.entry("projector.advertised-url says it", Set.of("application.server")),
          Map.entry("projector.state-dir says it", Set.of("state.dir")),
          Map.entry("projector.standby-replicas says it", Set.of("num.standby.replicas")),
          Map.entry("projector.threads says it", Set.of("num.stream.threads")),
          Map.entry("projector.commit-interval says it", Set.of("commit.interval.ms")),
          Map.entry("projector.cache-size says it", Set.of("statestore.cache.max.bytes")),
          Map.entry("projector.rocksdb-size says it", Set.of("rocksdb.config.setter"))));

  private static final Map<String, Set<String>> EVERYONES =
      Map.of(
          Promise.ONCE,
          Set.of("isolation.level", "processing.guarantee"),
          "topics have one format",
          Set.of("key.serializer", "value.serializer", "key.deserializer", "value.deserializer"),
          "topics are made with their settings or not at all",
          Set.of("allow.auto.create.topics"));

  private final String clientPrefix;

  // Made by Map.of and Set.of, which nobody can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, Set<String>> refused;

  KafkaPromises(String clientPrefix, Map<String, Set<String>> refused) {
    this.clientPrefix = clientPrefix;
    this.refused = refused;
  }

  /** Why a property cannot be set, in words that follow its key; empty if it can. */
  public Optional<String> refusal(String property) {
    String plain = property.replaceFirst(clientPrefix, "");
    Optional<String> promise =
        property.startsWith("partitioner.")
            ? Optional.of(Promise.KEYED)
            : promise(refused, plain).or(() -> promise(EVERYONES, plain));
    return promise.map(reason -> "cannot be set, because " + reason + "; take it out");
  }

  private static Optional<String> promise(Map<String, Set<String>> refused, String property) {
    return refused.entrySet().stream()
        .filter(entry -> entry.getValue().contains(property))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static final class Promise {
    static final String ONCE = "views must not count a change twice";
    static final String KEYED =
        "every change of a connection is looked for in the one partition of its key";
  }
}

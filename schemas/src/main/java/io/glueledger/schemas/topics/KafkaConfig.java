/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Kafka client properties as an operator gives them under {@code kafka}; they pass through to every
 * client. Those that carry one of the ledger's promises are not for an operator to set, and are
 * refused.
 *
 * @param properties Kafka's own names and values; {@code bootstrap.servers} is among them. May hold
 *     credentials
 */
public record KafkaConfig(Map<String, String> properties) {

  private static final Map<String, String> PROMISES =
      Map.of(
          "acks", "a change is forwarded only when every in-sync replica has it",
          "enable.idempotence", "a retried append must not appear twice",
          "transactional.id", "transactions are the projector's own",
          "partitioner.class", "a connection's events must share one partition",
          "partitioner.ignore.keys", "a connection's events must share one partition",
          "isolation.level", "an aborted append must never be seen",
          "processing.guarantee", "a view must count each event once");

  public KafkaConfig {
    properties = Map.copyOf(properties);
    if (properties.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "").isBlank()) {
      throw new IllegalArgumentException(
          "kafka.bootstrap.servers is missing; name at least one broker as host:port");
    }
    for (var promise : new TreeMap<>(PROMISES).entrySet()) {
      if (properties.containsKey(promise.getKey())) {
        throw new IllegalArgumentException(
            "kafka.%s can't be set: %s; remove it".formatted(promise.getKey(), promise.getValue()));
      }
    }
  }

  /** Names without values, which may be credentials. */
  @Override
  public String toString() {
    return "KafkaConfig" + new TreeMap<>(properties).keySet();
  }
}

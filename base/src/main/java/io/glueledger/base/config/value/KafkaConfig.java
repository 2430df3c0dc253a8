/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Properties of Kafka's clients: where the brokers are, how to authenticate, and what else a site
 * needs.
 *
 * @param promises whose clients they are; properties that carry one of their promises are refused
 */
public record KafkaConfig(
    KafkaPromises promises,
    @JsonProperty(value = "kafka.bootstrap.servers", required = true)
        @JsonPropertyDescription("Brokers of the log's cluster.")
        List<String> bootstrapServers,
    @JsonProperty("kafka.*")
        @JsonPropertyDescription(
            "Further properties of Kafka's clients; those that carry a promise of the ledger are"
                + " refused.")
        Map<String, String> further) {

  private static final String BOOTSTRAP_SERVERS = "bootstrap.servers";

  /** Copies both; wants brokers, and refuses what carries a promise. */
  public KafkaConfig {
    bootstrapServers = List.copyOf(bootstrapServers);
    further = Map.copyOf(further);
    ConfigChecks.check(
        !String.join("", bootstrapServers).isBlank(),
        "kafka." + BOOTSTRAP_SERVERS,
        "is missing; name at least one broker as host:port");
    for (String property : new TreeSet<>(further.keySet())) {
      String refusal = promises.refusal(property).orElse("");
      ConfigChecks.check(refusal.isEmpty(), "kafka." + property, refusal);
    }
  }

  /** All properties as Kafka takes them. */
  public Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>(further);
    properties.put(BOOTSTRAP_SERVERS, String.join(",", bootstrapServers));
    return Map.copyOf(properties);
  }

  /** The names only: values hold passwords. */
  @Override
  public String toString() {
    return "KafkaConfig" + new TreeMap<>(properties()).keySet();
  }
}

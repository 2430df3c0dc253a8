/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.broker;

import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicsConfig;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka cluster of one broker or several. */
public interface Brokers {

  /** What clients are given. */
  String bootstrapServers();

  /** Properties for a client. */
  default Map<String, String> client() {
    return Map.of("bootstrap.servers", bootstrapServers());
  }

  /** Settings of the topics that fit the cluster. */
  TopicsConfig topics();

  /** Makes the topics of a ledger. */
  default void createTopics() {
    try (Admin admin = admin()) {
      TopicAdmin.create(admin, topics());
    }
  }

  /** Removes all topics but Kafka's own; returns when the brokers have forgotten them. */
  void clear();

  /** To be closed by the caller. */
  default Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.broker;

import io.glueledger.schemas.topics.TopicsConfig;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka cluster of one broker or several. */
public interface Brokers {

  /** What clients are given. */
  String bootstrapServers();

  /** Settings of the topics that fit the cluster. */
  TopicsConfig topics();

  /** Removes all topics but Kafka's own; returns when the brokers have forgotten them. */
  void clear();

  /** To be closed by the caller. */
  Admin admin();
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localkafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Kafka's settings of a broker that is its own controller and has no peers. */
final class BrokerSettings {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String HOST = "127.0.0.1";

  private BrokerSettings() {}

  static Properties of(BrokerConfig config, int port, int controllerPort) {
    Map<String, String> settings = new HashMap<>(alone());
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "" + NODE_ID);
    settings.put(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, HOST, controllerPort));
    settings.put("log.dirs", config.directory().toString());
    settings.putAll(config.settings());
    Properties properties = new Properties();
    properties.putAll(settings);
    return properties;
  }

  static String bootstrapServers(int port) {
    return HOST + ":" + port;
  }

  private static Map<String, String> alone() {
    Map<String, String> settings = new HashMap<>();
    // Kafka's own topics want three brokers otherwise, and would each have 50 partitions.
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "3");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "3");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "3");
    settings.put("auto.create.topics.enable", "false");
    // There are no other members to wait for.
    settings.put("group.initial.rebalance.delay.ms", "0");
    // 128 MiB by default, taken at the start.
    settings.put("log.cleaner.dedupe.buffer.size", "" + 4 * 1024 * 1024);
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    return settings;
  }
}

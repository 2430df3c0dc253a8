/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.broker;

import io.glueledger.schemas.topics.TopicsConfig;
import java.util.Map;
import java.util.Objects;
import kafka.server.BrokerServer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

/** Three real brokers and a controller in this process, every record on all three. */
public final class TestCluster implements Brokers, AutoCloseable {

  private static final int BROKERS = 3;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "offsets.topic.num.partitions", "3",
          "offsets.topic.replication.factor", "3",
          "group.initial.rebalance.delay.ms", "0",
          "auto.create.topics.enable", "false",
          "log.cleaner.dedupe.buffer.size", "4194304",
          "replica.lag.time.max.ms", "2000",
          "broker.session.timeout.ms", "3000",
          "broker.heartbeat.interval.ms", "500");

  private final KafkaClusterTestKit kit;

  private TestCluster(KafkaClusterTestKit kit) {
    this.kit = kit;
  }

  /** Starts them, empty, on free ports. */
  public static TestCluster start() {
    try {
      // Combined roles hang when a node is stopped.
      TestKitNodes nodes =
          new TestKitNodes.Builder()
              .setCombined(false)
              .setNumControllerNodes(1)
              .setNumBrokerNodes(BROKERS)
              .build();
      KafkaClusterTestKit.Builder builder = new KafkaClusterTestKit.Builder(nodes);
      SETTINGS.forEach(builder::setConfigProp);
      KafkaClusterTestKit kit = builder.build();
      kit.format();
      kit.startup();
      kit.waitForReadyBrokers();
      return new TestCluster(kit);
    } catch (Exception e) {
      throw new IllegalStateException("The brokers did not start", e);
    }
  }

  /** Stops one of the three, 0 to 2. */
  public void stop(int broker) {
    server(broker).shutdown();
    server(broker).awaitShutdown();
  }

  /** Starts it again with all that it had. */
  public void startAgain(int broker) {
    server(broker).startup();
  }

  @Override
  public String bootstrapServers() {
    return kit.bootstrapServers();
  }

  @Override
  public TopicsConfig topics() {
    return new TopicsConfig(3, 3, 2);
  }

  /** Does nothing: a cluster is started for one test and is empty. */
  @Override
  public void clear() {}

  private BrokerServer server(int broker) {
    return Objects.requireNonNull(kit.brokers().get(broker), () -> "There is no broker " + broker);
  }

  @Override
  public void close() {
    try {
      kit.close();
    } catch (Exception e) {
      throw new IllegalStateException("The brokers did not stop", e);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.broker;

import static org.awaitility.Awaitility.await;

import io.glueledger.localkafka.BrokerConfig;
import io.glueledger.localkafka.EmbeddedBroker;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.schemas.topics.TopicsConfig;
import io.glueledger.testkit.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** A real broker on a directory of its own. */
public final class TestBroker implements Brokers, AutoCloseable {

  private final Path directory;
  private EmbeddedBroker broker;

  private final Map<String, String> settings;

  private TestBroker(Path directory, int port, Map<String, String> settings) {
    this.directory = directory;
    this.settings = settings;
    this.broker = EmbeddedBroker.start(new BrokerConfig(directory, port, settings));
  }

  /** Starts an empty one on a free port. */
  public static TestBroker start() {
    return start(0, Map.of());
  }

  /**
   * Starts an empty one.
   *
   * @param port 0 for a free one
   * @param settings of the broker, under Kafka's names
   */
  public static TestBroker start(int port, Map<String, String> settings) {
    try {
      Path directory = Files.createTempDirectory(Path.of("target"), "broker-").toAbsolutePath();
      return new TestBroker(directory, port, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Where it listens. */
  public int port() {
    return broker.port();
  }

  /** Stops it, as an outage does; what was acknowledged stays on its directory. */
  public void stop() {
    broker.close();
  }

  /** Starts it again on the same directory and the same port. */
  public void startAgain() {
    broker = EmbeddedBroker.start(new BrokerConfig(directory, broker.port(), settings));
  }

  @Override
  public TopicsConfig topics() {
    return TopicsConfig.DEMO;
  }

  @Override
  public void clear() {
    try (Admin admin = admin()) {
      // Those of a ledger that were made a moment ago may not be listed yet.
      Set<String> topics = new HashSet<>(TopicNames.ALL);
      topics.addAll(admin.listTopics().names().toCompletionStage().toCompletableFuture().join());
      admin.deleteTopics(topics).topicNameValues().values().forEach(TestBroker::awaitGone);
      await().until(() -> admin.listTopics().names().get().isEmpty());
    }
  }

  private static void awaitGone(KafkaFuture<Void> deletion) {
    await().until(deletion::isDone);
  }

  @Override
  public void close() {
    broker.close();
    Directories.delete(directory);
  }
}

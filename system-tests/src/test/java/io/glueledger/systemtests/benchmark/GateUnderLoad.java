/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localkafka.BrokerConfig;
import io.glueledger.localkafka.EmbeddedBroker;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.serialization.SchemaRegistration;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicsConfig;
import io.glueledger.systemtests.gate.People;
import io.glueledger.testkit.TestResources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;

/** One gate on a real broker, as it runs by default. */
public final class GateUnderLoad implements AutoCloseable {
  /** A registry within the process, with all schemas once topics are made. */
  public static final String REGISTRY = "mock://benchmark";

  /** How the topics are made. */
  public static final TopicsConfig TOPICS = new TopicsConfig(12, 1, 1);

  private final Optional<EmbeddedBroker> own;
  private final GateServer gate;

  private GateUnderLoad(Optional<EmbeddedBroker> own, GateServer gate) {
    this.own = own;
    this.gate = gate;
  }

  /** On a broker of its own. */
  static GateUnderLoad start(URI glue, boolean fsync) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("glue-ledger-benchmark-");
    Map<String, String> settings = fsync ? Map.of("log.flush.interval.messages", "1") : Map.of();
    EmbeddedBroker broker =
        EmbeddedBroker.start(new BrokerConfig(folder.resolve("kafka"), 0, settings));
    prepare(broker);
    return new GateUnderLoad(Optional.of(broker), ready(folder, broker, glue));
  }

  /** On a broker with topics, which stays when this is closed; returns when the gate is ready. */
  public static GateUnderLoad on(EmbeddedBroker broker, Path folder, URI glue)
      throws IOException, InterruptedException {
    return new GateUnderLoad(Optional.empty(), ready(folder, broker, glue));
  }

  /** Makes the topics and registers the schemas. */
  public static void prepare(EmbeddedBroker broker) {
    Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (Admin admin = Admin.create(kafka)) {
      TopicAdmin.create(admin, TOPICS);
    }
    SchemaRegistration.register(RegistryConfig.of(REGISTRY).client());
  }

  private static GateServer ready(Path folder, EmbeddedBroker broker, URI glue)
      throws IOException, InterruptedException {
    System.setProperty("aws.accessKeyId", "upstream");
    System.setProperty("aws.secretAccessKey", "upstream");
    GateConfig valid =
        GateConfig.PART
            .load(Optional.of(configuration(folder, broker, glue)), Map.of())
            .orThrow(problems -> new IllegalStateException(problems.toString()));
    GateServer gate =
        GateServer.start(
            valid,
            CallersFile.open(valid.callersFile(), valid.callersGrace(), InstantSource.system()));
    while (gate.core().notReady().isPresent()) {
      Thread.sleep(50);
    }
    return gate;
  }

  /** Whether all states that it knows are kept for the next one. */
  public boolean hasKept() {
    return IntStream.range(0, TOPICS.logPartitions())
        .allMatch(partition -> gate.core().ledger().changed(partition).isEmpty());
  }

  /** How many connections it knows. */
  public int connections() {
    return gate.core().ledger().states().size();
  }

  /** Record keys of all connections that it knows. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    gate.core().ledger().states().each((key, facts) -> keys.add(key));
    return keys;
  }

  /** Recalls a connection as a change of it would. */
  public void recall(String key) {
    gate.core().ledger().recall(key).join();
  }

  public URI endpoint() {
    return gate.endpoint();
  }

  @Override
  public void close() {
    gate.close();
    own.ifPresent(EmbeddedBroker::close);
  }

  private static Path configuration(Path folder, EmbeddedBroker broker, URI glue)
      throws IOException {
    People.writeFiles(folder);
    String text = TestResources.text(GateUnderLoad.class, "gate.yaml");
    return Files.writeString(
        folder.resolve("gate.yaml"), text.formatted(broker.bootstrapServers(), REGISTRY, glue));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.schemas.serialization.SchemaRegistration;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.testkit.broker.Brokers;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/**
 * Topics, schemas, configuration files and a local Glue for any number of gates. Deadlines are
 * short, so that what depends on them is seen in seconds.
 */
public final class Installation implements AutoCloseable {
  public static final String ACCOUNT = "123456789012";
  public static final String REGION = "us-east-1";

  private final Brokers broker;
  private final ApicurioRegistry registry;
  private final LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults().withAdminEnabled(true));
  private final Path folder;
  private final List<Runnable> running = new ArrayList<>();

  private Installation(Brokers broker, ApicurioRegistry registry, Path folder) {
    this.broker = broker;
    this.registry = registry;
    this.folder = folder;
  }

  /** A fresh log of three partitions, with all schemas registered. */
  public static Installation fresh(Brokers broker, ApicurioRegistry registry) {
    broker.clear();
    try (Admin admin = broker.admin()) {
      TopicAdmin.create(admin, broker.topics());
    }
    SchemaRegistration.register(registry.client());
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "gate-").toAbsolutePath();
      Installation installation = new Installation(broker, registry, folder);
      installation.writeSecrets();
      return installation;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ARN that tags of a connection hang on. */
  static String arn(String name) {
    return "arn:aws:glue:" + REGION + ":" + ACCOUNT + ":connection/" + name;
  }

  public LocalGlue glue() {
    return glue;
  }

  public Brokers broker() {
    return broker;
  }

  public Path folder() {
    return folder;
  }

  /** What stands on the log. */
  public LogView log() {
    return new LogView(broker.bootstrapServers(), registry.client());
  }

  /** A gate in this process, ready, in front of the local Glue. */
  public GateServer gate() {
    return gate(glue.endpoint(), Map.of());
  }

  /**
   * A gate in this process, ready.
   *
   * @param more keys of the configuration, over those of {@link #configuration}
   */
  public GateServer gate(URI upstream, Map<String, String> more) {
    Path config = configuration(upstream, more);
    GateConfig valid =
        GateConfig.PART
            .load(Optional.of(config), Map.of())
            .orThrow(problems -> new IllegalStateException(problems.toString()));
    GateServer gate = GateServer.start(valid, CallersFile.open(valid.callersFile()));
    running.add(gate::close);
    Until.holds(() -> gate.core().notReady().isEmpty());
    return gate;
  }

  /** A gate in a process of its own, ready. */
  GateProcess process() {
    return process(Map.of());
  }

  /**
   * A gate in a process of its own, ready.
   *
   * @param more keys of the configuration, over those of {@link #configuration}
   */
  GateProcess process(Map<String, String> more) {
    GateProcess process = GateProcess.start(configuration(glue.endpoint(), more));
    running.add(process::close);
    return process;
  }

  /** Writes a configuration; every key can be overridden. */
  Path configuration(URI upstream, Map<String, String> more) {
    List<String> lines = new ArrayList<>();
    Map<String, String> keys =
        new java.util.TreeMap<>(
            Map.ofEntries(
                Map.entry("kafka.bootstrap.servers", broker.bootstrapServers()),
                Map.entry("schema-registry.url", registry.url()),
                Map.entry("topics.partitions", "" + broker.topics().logPartitions()),
                Map.entry("topics.replication-factor", "" + broker.topics().replicationFactor()),
                Map.entry("topics.min-insync-replicas", "" + broker.topics().minInsyncReplicas()),
                Map.entry("ingest.listen.port", "0"),
                Map.entry("ingest.listen.admin-port", "0"),
                Map.entry("ingest.account-id", ACCOUNT),
                Map.entry("ingest.region", REGION),
                Map.entry("ingest.callers-file", "callers.yaml"),
                Map.entry("ingest.fingerprint-keys-file", "keys.yaml"),
                Map.entry("ingest.append-timeout", "2s"),
                Map.entry("ingest.forward-within", "4s"),
                Map.entry("glue.timeout", "3s"),
                Map.entry("ingest.outcome-timeout", "2s"),
                Map.entry("ingest.sweep-interval", "1h"),
                Map.entry("glue.endpoint", upstream.toString())));
    keys.putAll(more);
    keys.forEach((key, value) -> lines.add(key + ": \"" + value + "\""));
    try {
      return Files.write(Files.createTempFile(folder, "gate-", ".yaml"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    running.forEach(Runnable::run);
    glue.close();
  }

  private void writeSecrets() throws IOException {
    Path callers = Files.writeString(folder.resolve("callers.yaml"), People.CALLERS_FILE);
    Path keys =
        Files.writeString(
            folder.resolve("keys.yaml"),
            "keys:\n  - id: test\n    key: " + "QUFB".repeat(12) + "\n");
    for (Path secret : List.of(callers, keys)) {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }
  }
}

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
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.schemas.serialization.SchemaRegistration;
import io.glueledger.testkit.broker.Brokers;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/**
 * Topics, schemas, configuration files and a local Glue for any number of gates. Deadlines of the
 * log are short, so that what depends on them is seen in seconds.
 */
public final class Installation implements AutoCloseable {
  public static final String ACCOUNT = "123456789012";
  public static final String REGION = "us-east-1";

  /** A gate that soon gives up waiting for Glue, and whose open changes are soon overdue. */
  static final Map<String, String> IMPATIENT = Map.of("glue.timeout", "3s");

  private final Brokers broker;
  private final ApicurioRegistry registry;
  private final LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults().withAdminEnabled(true));
  private final Path folder;
  private final LogView log;
  private final List<AutoCloseable> running = new CopyOnWriteArrayList<>();

  private Installation(Brokers broker, ApicurioRegistry registry, Path folder) {
    this.broker = broker;
    this.registry = registry;
    this.folder = folder;
    this.log = new LogView(broker.bootstrapServers(), registry.client());
  }

  /** A fresh log of three partitions, with all schemas registered. */
  public static Installation fresh(Brokers broker, ApicurioRegistry registry) {
    broker.clear();
    broker.createTopics();
    registry.clear();
    SchemaRegistration.register(registry.client());
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "gate-").toAbsolutePath();
      People.writeFiles(folder);
      return new Installation(broker, registry, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ARN that tags of a connection hang on. */
  public static String arn(String name) {
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

  ApicurioRegistry registry() {
    return registry;
  }

  /** What stands on the log. */
  public LogView log() {
    return log;
  }

  /** What the fold makes of the log as it is now. */
  History history() {
    return History.of(log.events());
  }

  /** The same as soon as every change has ended. */
  History settled() {
    Until.holds(() -> history().settled());
    return history();
  }

  /** The same of one connection alone. */
  History history(String name) {
    return History.of(
        log.events().stream()
            .filter(entry -> entry.event().getConnection().getName().equals(name))
            .toList());
  }

  /** Returns when the gate has read all that stands on the log now. */
  void awaitRead(GateServer gate) {
    log.events()
        .forEach(each -> gate.core().ledger().reading(each.partition(), each.offset()).join());
  }

  /** What Glue was asked with one operation. */
  List<JournalEntry> sent(String operation) {
    return glue.journal().entriesOf(operation);
  }

  /** What Glue was asked with one operation about one connection. */
  List<JournalEntry> sent(String operation, String name) {
    return sent(operation).stream()
        .filter(entry -> entry.received().connectionNames().contains(name))
        .toList();
  }

  /** A gate in this process, ready, in front of the local Glue. */
  public GateServer gate() {
    return gate(Map.of());
  }

  /**
   * A gate in this process, ready, in front of the local Glue.
   *
   * @param more keys of the configuration, over those of {@link #configuration}
   */
  public GateServer gate(Map<String, String> more) {
    Path config = configuration(more);
    GateConfig valid =
        GateConfig.PART
            .load(Optional.of(config), Map.of())
            .orThrow(problems -> new IllegalStateException(problems.toString()));
    GateServer gate =
        GateServer.start(
            valid,
            CallersFile.open(valid.callersFile(), valid.callersGrace(), InstantSource.system()));
    running.add(gate);
    Until.holds(() -> gate.core().notReady().isEmpty());
    return gate;
  }

  /**
   * A gate in a process of its own, which is starting.
   *
   * @param more keys of the configuration, over those of {@link #configuration}
   */
  PartProcess process(Map<String, String> more) {
    return started(
        PartProcess.launch(folder, "ingest", "--config", configuration(more).toString()));
  }

  /** The same where there are no AWS credentials to be found. */
  PartProcess processWithoutCredentials() {
    Map<String, String> environment =
        Map.of(
            "AWS_ACCESS_KEY_ID", "",
            "AWS_SECRET_ACCESS_KEY", "",
            "AWS_EC2_METADATA_DISABLED", "true",
            "AWS_SHARED_CREDENTIALS_FILE", "/nowhere",
            "AWS_CONFIG_FILE", "/nowhere");
    String config = configuration(Map.of()).toString();
    return started(PartProcess.launch(environment, folder, "ingest", "--config", config));
  }

  private PartProcess started(PartProcess process) {
    running.add(process);
    return process;
  }

  /** Somebody who calls a gate. */
  public Caller through(GateServer gate, People who) {
    return at(gate.endpoint(), who);
  }

  /** Somebody who calls a new gate. */
  public Caller throughNewGate(People who) {
    return through(gate(), who);
  }

  /** Somebody who calls Glue itself. */
  public Caller around(People who) {
    return at(glue.endpoint(), who);
  }

  /** Somebody who calls whatever answers there. */
  Caller at(URI endpoint, People who) {
    GlueAsyncClient client = Clients.once(endpoint, who);
    running.add(client);
    return new Caller(client);
  }

  /** Writes a configuration; every key can be overridden. */
  private Path configuration(Map<String, String> more) {
    Map<String, String> keys =
        new TreeMap<>(
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
                Map.entry("ingest.baseline-timeout", "6s"),
                Map.entry("ingest.append-timeout", "2s"),
                Map.entry("ingest.forward-within", "4s"),
                Map.entry("glue.timeout", "8s"),
                Map.entry("ingest.outcome-timeout", "2s"),
                Map.entry("ingest.sweep-interval", "1h"),
                Map.entry("glue.endpoint", glue.endpoint().toString())));
    keys.putAll(more);
    List<String> lines =
        keys.entrySet().stream().map(key -> key.getKey() + ": \"" + key.getValue() + "\"").toList();
    try {
      return Files.write(Files.createTempFile(folder, "gate-", ".yaml"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends everything, all at once: each waits for itself. */
  @Override
  public void close() {
    running.parallelStream().forEach(Installation::close);
    close(log);
    glue.close();
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("A part of the installation could not be closed", e);
    }
  }
}

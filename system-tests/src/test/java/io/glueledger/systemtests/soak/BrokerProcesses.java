/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import io.glueledger.schemas.topics.TopicsConfig;
import io.glueledger.systemtests.gate.Until;
import io.glueledger.testkit.broker.Brokers;
import io.glueledger.testkit.process.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * Three brokers, each a process and each also a controller, so that any of them may be killed or
 * stand still.
 */
final class BrokerProcesses implements Brokers, AutoCloseable {
  static final int COUNT = 3;
  private static final String HOST = "127.0.0.1";
  private static final String CONTROLLER = "CONTROLLER";
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("controller.listener.names", CONTROLLER),
          Map.entry("offsets.topic.num.partitions", "3"),
          Map.entry("transaction.state.log.num.partitions", "3"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
          Map.entry("replica.lag.time.max.ms", "4000"),
          Map.entry("broker.session.timeout.ms", "4000"),
          Map.entry("broker.heartbeat.interval.ms", "500"));

  private final Path folder;
  private final List<Integer> ports = ports();
  private final List<Integer> controllers = ports();
  private final OwnProcess[] processes = new OwnProcess[COUNT];

  private static List<Integer> ports() {
    return Stream.generate(FreePort::any).distinct().limit(COUNT).toList();
  }

  private BrokerProcesses(Path folder) {
    this.folder = folder;
  }

  /** Starts all three, empty; returns when they know each other. */
  static BrokerProcesses start(Path folder) {
    BrokerProcesses brokers = new BrokerProcesses(folder);
    String cluster = Uuid.randomUuid().toString();
    for (int broker = 0; broker < COUNT; broker++) {
      brokers.format(broker, cluster);
      brokers.start(broker);
    }
    brokers.ports.forEach(port -> Until.holds(() -> listens(port)));
    try (Admin admin = brokers.admin()) {
      Until.holds(() -> all(admin));
    }
    return brokers;
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean all(Admin admin) {
    try {
      return admin.describeCluster().nodes().get().size() == COUNT;
    } catch (InterruptedException | ExecutionException e) {
      return false;
    }
  }

  /** Starts one, with what it had. */
  void start(int broker) {
    Path config = folder.resolve("broker-" + broker + ".properties");
    processes[broker] =
        OwnProcess.java(folder, "broker-" + broker, "kafka.Kafka", config.toString());
  }

  /** The process of one. */
  OwnProcess process(int broker) {
    return processes[broker];
  }

  private void format(int broker, String cluster) {
    Path directory = folder.resolve("broker-" + broker);
    Properties properties = new Properties();
    properties.putAll(SETTINGS);
    properties.put("node.id", "" + (broker + 1));
    properties.put("log.dirs", directory.toString());
    properties.put(
        "listeners",
        "PLAINTEXT://%s:%d,%s://%s:%d"
            .formatted(HOST, ports.get(broker), CONTROLLER, HOST, controllers.get(broker)));
    properties.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + ports.get(broker));
    properties.put(
        "controller.quorum.voters",
        IntStream.range(0, COUNT)
            .mapToObj(i -> (i + 1) + "@" + HOST + ":" + controllers.get(i))
            .collect(Collectors.joining(",")));
    try (OutputStream out =
        Files.newOutputStream(folder.resolve("broker-" + broker + ".properties"))) {
      properties.store(out, null);
      Files.createDirectories(directory);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(broker + 1)
          .setClusterId(cluster)
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName(CONTROLLER)
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("The directory of a broker cannot be made", e);
    }
  }

  @Override
  public String bootstrapServers() {
    return ports.stream().map(port -> HOST + ":" + port).collect(Collectors.joining(","));
  }

  @Override
  public TopicsConfig topics() {
    return new TopicsConfig(6, 3, 2);
  }

  /** Does nothing: they are started for one run and are empty. */
  @Override
  public void clear() {}

  @Override
  public void close() {
    for (OwnProcess process : processes) {
      if (process != null) {
        process.kill();
      }
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localkafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single Kafka broker in this process: the real one, that keeps its data over restarts. It
 * listens on the loopback interface only, without authentication.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  /** A port that was free a moment ago may be taken by somebody else by now. */
  private static final int TRIES = 3;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker on a directory, with what is in it. Returns when the broker takes requests.
   *
   * @throws BrokerStartException if it does not start: a taken port, a directory in use or not
   *     writable
   */
  public static EmbeddedBroker start(BrokerConfig config) {
    for (int attempt = 1; ; attempt++) {
      try {
        return startOnce(config);
      } catch (BrokerStartException e) {
        if (config.port() != 0 || attempt == TRIES || !isPortTaken(e)) {
          throw e;
        }
      }
    }
  }

  /** What clients take as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return BrokerSettings.bootstrapServers(port);
  }

  /** Where it listens; a restart that clients shall not notice takes the same. */
  public int port() {
    return port;
  }

  /** Stops it in order; acknowledged records are on disk. Doing it again is harmless. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static EmbeddedBroker startOnce(BrokerConfig config) {
    int[] ports = freePorts();
    int port = config.port() == 0 ? ports[0] : config.port();
    format(config.directory());
    KafkaRaftServer server = null;
    try {
      KafkaConfig settings = new KafkaConfig(BrokerSettings.of(config, port, ports[1]), false);
      server = new KafkaRaftServer(settings, Time.SYSTEM);
      server.startup();
      log.atInfo().addKeyValue("port", port).log("embedded broker started");
      return new EmbeddedBroker(server, port);
    } catch (RuntimeException e) {
      if (server != null) {
        server.shutdown();
      }
      throw new BrokerStartException(
          "the embedded broker did not start on port %d with data in %s: %s"
              .formatted(port, config.directory(), e.getMessage()),
          e);
    }
  }

  /** Gives a new directory its identity; one that has it is left as it is. */
  private static void format(Path directory) {
    if (Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(BrokerSettings.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .run();
    } catch (Exception e) {
      throw new BrokerStartException(
          "can't prepare " + directory + " for a broker: " + e.getMessage(), e);
    }
  }

  private static int[] freePorts() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket broker = new ServerSocket(0, 1, loopback);
        ServerSocket controller = new ServerSocket(0, 1, loopback)) {
      return new int[] {broker.getLocalPort(), controller.getLocalPort()};
    } catch (IOException e) {
      throw new UncheckedIOException("there is no free port on the loopback interface", e);
    }
  }

  private static boolean isPortTaken(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}

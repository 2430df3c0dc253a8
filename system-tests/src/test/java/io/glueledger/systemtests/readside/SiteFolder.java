/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.readside;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.systemtests.gate.PartProcess;
import io.glueledger.systemtests.gate.People;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The folder of an installation: one configuration file, its secrets, what its processes print. */
final class SiteFolder {
  private static final String READER = "reader-token-0123456789-0123456789-ab";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final Path configuration;

  /** Writes all files, and makes topics and schemas by command. */
  SiteFolder(Path folder, TestBroker broker, ApicurioRegistry registry, URI glue) {
    this.folder = folder;
    this.configuration = configuration(broker, registry, glue);
    command("topics create");
    command("schemas register");
  }

  Path configuration() {
    return configuration;
  }

  /** Starts a part and waits for nothing. */
  PartProcess launch(String part) {
    return PartProcess.launch(folder, part, "--config", configuration.toString());
  }

  /** A file beside that of the installation, with one key that has another value or is new. */
  Path configurationWith(String key, String value) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(configuration));
      lines.removeIf(line -> line.startsWith(key + ":"));
      lines.add(key + ": " + value);
      return Files.write(folder.resolve("wrong.yaml"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A query API's answer, whatever its status. */
  HttpResponse<String> ask(PartProcess queryApi, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(queryApi.url("query-api ").resolve(path))
            .header("Authorization", "Bearer " + READER)
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void command(String words) {
    CommandLineRun.of(words + " --config", configuration).exits(ExitCodes.FINE);
  }

  private Path configuration(TestBroker broker, ApicurioRegistry registry, URI glue) {
    int projectorPort = freePort();
    try {
      secret("callers.yaml", People.CALLERS_FILE);
      secret("keys.yaml", "keys:\n  - id: test\n    key: " + "QUFB".repeat(12) + "\n");
      secret("tokens.yaml", "tokens:\n  - {name: r, token: " + READER + ", roles: [viewer]}\n");
      secret("internal-token", "internal-token-0123456789\n");
      return Files.writeString(
          folder.resolve("ledger.yaml"),
          """
          kafka.bootstrap.servers: "%s"
          schema-registry.url: "%s"
          topics.partitions: 3
          topics.replication-factor: 1
          topics.min-insync-replicas: 1
          ingest.listen.port: 0
          ingest.listen.admin-port: 0
          ingest.account-id: "123456789012"
          ingest.region: us-east-1
          ingest.callers-file: callers.yaml
          ingest.fingerprint-keys-file: keys.yaml
          glue.endpoint: "%s"
          projector.listen.port: %d
          projector.internal-token-file: internal-token
          projector.state-dir: state
          query-api.listen.port: 0
          query-api.listen.admin-port: 0
          query-api.projectors: ["http://127.0.0.1:%d"]
          query-api.projector-token-file: internal-token
          query-api.tokens-file: tokens.yaml
          """
              .formatted(
                  broker.bootstrapServers(), registry.url(), glue, projectorPort, projectorPort));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void secret(String name, String text) throws IOException {
    Files.setPosixFilePermissions(
        Files.writeString(folder.resolve(name), text),
        PosixFilePermissions.fromString("rw-------"));
  }

  /** The projector must be found again where it was. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

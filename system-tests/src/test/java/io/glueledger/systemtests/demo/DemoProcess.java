/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A demo in a process of its own, on free ports. */
final class DemoProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;

  private DemoProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts one; returns when it is ready. */
  static DemoProcess start(Path folder, String... more) {
    DemoProcess demo = launch(folder, more);
    demo.awaitLine("Changes as they happen");
    return demo;
  }

  /** Starts one and waits for nothing. */
  static DemoProcess launch(Path folder, String... more) {
    try {
      Path output = Files.createTempFile(folder, "demo-", ".out");
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx320m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "io.glueledger.cli.GlueLedger",
                  "demo",
                  "--gate-port",
                  "0",
                  "--query-port",
                  "0"));
      command.addAll(List.of(more));
      return new DemoProcess(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start(),
          output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has printed something. */
  void awaitLine(String text) {
    Awaitility.await()
        .atMost(PATIENCE)
        .failFast("the demo has ended", () -> !process.isAlive())
        .until(() -> output().contains(text));
  }

  /** What it says to export. */
  Map<String, String> exports() {
    Map<String, String> exports = new HashMap<>();
    output()
        .lines()
        .filter(line -> line.startsWith("export "))
        .map(line -> line.substring("export ".length()).split("=", 2))
        .forEach(pair -> exports.put(pair[0], pair[1]));
    return exports;
  }

  /** What the query API answers. */
  String ask(String path) {
    Map<String, String> exports = exports();
    try {
      return HTTP.send(
              HttpRequest.newBuilder(URI.create(exports.get("LEDGER") + path))
                  .header("Authorization", "Bearer " + exports.get("LEDGER_TOKEN"))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** What Ctrl-C does; returns when the process has ended. */
  void stop() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Its exit code, once it has ended by itself. */
  int exitCode() {
    return process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}

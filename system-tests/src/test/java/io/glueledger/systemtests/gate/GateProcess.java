/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A gate in a process of its own, which can be killed. */
final class GateProcess implements AutoCloseable {
  private final Process process;
  private final Path output;

  private GateProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static GateProcess start(Path configuration) {
    Path output = configuration.resolveSibling(configuration.getFileName() + ".out");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.glueledger.cli.GlueLedger",
                "ingest",
                "--config",
                configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("AWS_ACCESS_KEY_ID", "upstream");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "upstream");
    try {
      GateProcess gate = new GateProcess(builder.start(), output);
      Until.holds(() -> gate.printed("gate ").isPresent() && gate.isReady());
      return gate;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create(printed("gate ").orElseThrow());
  }

  /** Everything that it has written to its output, logs included. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** {@code kill -STOP}: as a long collection of garbage or a frozen virtual machine does. */
  void pause() {
    signal("STOP");
  }

  /** {@code kill -CONT}. */
  void resume() {
    signal("CONT");
  }

  @Override
  public void close() {
    kill();
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
      if (kill.onExit().join().exitValue() != 0) {
        throw new IllegalStateException("the gate took no signal " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isReady() {
    try {
      URI health = URI.create(printed("health ").orElseThrow());
      return ((java.net.HttpURLConnection) health.toURL().openConnection()).getResponseCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<String> printed(String label) {
    if (!process.isAlive()) {
      throw new IllegalStateException("the gate has ended:\n" + output());
    }
    try (BufferedReader lines = Files.newBufferedReader(output, StandardCharsets.UTF_8)) {
      return lines
          .lines()
          .filter(line -> line.startsWith(label))
          .map(line -> line.substring(label.length()).strip())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

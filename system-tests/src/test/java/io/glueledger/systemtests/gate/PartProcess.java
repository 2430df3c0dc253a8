/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import io.glueledger.testkit.http.HttpCalls;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One part of an installation in a process of its own. */
public final class PartProcess implements AutoCloseable {
  private static final Map<String, String> CREDENTIALS =
      Map.of("AWS_ACCESS_KEY_ID", "upstream", "AWS_SECRET_ACCESS_KEY", "upstream");

  private final String part;
  private final Process process;
  private final Path output;

  private PartProcess(String part, Process process, Path output) {
    this.part = part;
    this.process = process;
    this.output = output;
  }

  /**
   * Starts one and waits for nothing.
   *
   * @param part name of the command
   */
  public static PartProcess launch(Path folder, String part, String... options) {
    return launch(CREDENTIALS, folder, part, options);
  }

  /** The same in another environment: an empty value takes a variable away. */
  static PartProcess launch(
      Map<String, String> environment, Path folder, String part, String... options) {
    List<String> command = ProcessRun.glueLedger(part);
    command.addAll(List.of(options));
    command.addAll(1, List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    try {
      Path output = Files.createTempFile(folder, part + "-", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      builder.environment().values().removeIf(String::isEmpty);
      return new PartProcess(part, builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says where it listens. */
  public URI url(String label) {
    Until.holds(() -> printed(label).isPresent());
    return URI.create(printed(label).orElseThrow());
  }

  /** Waits until it says that it is ready. */
  public PartProcess ready() {
    URI health = url("health ");
    Until.holds(() -> isReady(health));
    return this;
  }

  /** Waits until it has printed something. */
  public void awaitLine(String text) {
    Until.holds(
        () -> {
          checkAlive();
          return output().contains(text);
        });
  }

  /** Everything that it has written, logs included. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** {@code kill -STOP}: as a long collection of garbage or a frozen virtual machine does. */
  public void pause() {
    signal("STOP");
  }

  /** {@code kill -CONT}. */
  public void resume() {
    signal("CONT");
  }

  /** SIGTERM; gives the exit code. */
  public int stop() {
    process.destroy();
    return process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
  }

  @Override
  public void close() {
    kill();
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
      if (kill.onExit().join().exitValue() != 0) {
        throw new IllegalStateException(part + " took no signal " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(part + " has ended:\n" + output());
    }
  }

  private Optional<String> printed(String label) {
    checkAlive();
    return output()
        .lines()
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(label.length()).strip())
        .findFirst();
  }

  /** The status of its health, and what it says of it. */
  String health() {
    HttpResponse<String> answer = HttpCalls.get(url("health "));
    return answer.statusCode() + " " + answer.body();
  }

  private static boolean isReady(URI health) {
    try {
      return ((HttpURLConnection) health.toURL().openConnection()).getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the run, which writes to a file, and may be killed or stand still. */
final class OwnProcess {
  private static final Map<String, String> CREDENTIALS =
      Map.of("AWS_ACCESS_KEY_ID", "upstream", "AWS_SECRET_ACCESS_KEY", "upstream");
  private static final List<String> SMALL =
      List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final String name;
  private final Process process;

  private OwnProcess(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /** Starts a part of the product. */
  static OwnProcess part(Path folder, String name, String... arguments) {
    return start(folder, name, ProcessRun.glueLedger(arguments));
  }

  /** Starts a class of the class path of this process. */
  static OwnProcess java(Path folder, String name, String main, String... arguments) {
    List<String> command = ProcessRun.glueLedger();
    command.set(command.size() - 1, main);
    command.addAll(Arrays.asList(arguments));
    return start(folder, name, command);
  }

  private static OwnProcess start(Path folder, String name, List<String> java) {
    List<String> command = new ArrayList<>(java);
    command.addAll(1, SMALL);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".out").toFile()));
      builder.environment().putAll(CREDENTIALS);
      return new OwnProcess(name, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9}, also of one that stands still. */
  void kill() {
    process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** {@code kill -STOP}. */
  void pause() {
    signal("STOP");
  }

  /** {@code kill -CONT}. */
  void resume() {
    signal("CONT");
  }

  private void signal(String signal) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start();
      if (kill.onExit().join().exitValue() != 0) {
        throw new IllegalStateException(name + " took no signal " + signal);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One run of a program in a process of its own.
 *
 * @param exitCode what it ended with
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
public record ProcessRun(int exitCode, String out, String err) {
  private static final long PATIENCE_MINUTES = 15;

  /** Skips a test unless programs of these names would be found. */
  public static void assumeOnPath(String... names) {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator, -1));
    for (String name : names) {
      assumeTrue(
          folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, name))),
          () -> "the program " + name + " is not on the PATH");
    }
  }

  /**
   * Runs a program to its end, in a folder, with more variables than this process has. It knows of
   * no AWS but the one that those tell it of.
   */
  public static ProcessRun of(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile(folder, "run-", ".out");
      Path err = Files.createTempFile(folder, "run-", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(key -> key.startsWith("AWS_"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      try {
        process.onExit().orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join();
      } finally {
        process.destroyForcibly();
      }
      return new ProcessRun(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This run, which must have ended well. */
  public ProcessRun succeeded() {
    if (exitCode != 0) {
      throw new AssertionError("ended with " + exitCode + ":\n" + out + err);
    }
    return this;
  }

  /** The executable of this build, from whatever folder. */
  public static List<String> glueLedger(String... args) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String absolute =
        Arrays.stream(classPath.split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of(java, "-cp", absolute, "io.glueledger.cli.GlueLedger"));
    command.addAll(Arrays.asList(args));
    return command;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.process;

import java.io.File;
import java.io.IOException;
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
  private static final long PATIENCE_MINUTES = 5;

  /** Whether a program of this name would be found. */
  public static boolean isOnPath(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** Runs a program to its end, in a folder, with more variables than this process has. */
  public static ProcessRun of(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "run-", ".out");
    Path err = Files.createTempFile(folder, "run-", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(command.get(0) + " did not end");
    }
    return new ProcessRun(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** The executable of this build, from whatever folder. */
  public static List<String> glueLedger(String... args) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String absolute =
        Arrays.stream(classPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                absolute,
                "io.glueledger.cli.GlueLedger"));
    command.addAll(Arrays.asList(args));
    return command;
  }
}

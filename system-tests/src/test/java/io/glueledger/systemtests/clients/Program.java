/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a client's program.
 *
 * @param exitCode what it ended with
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record Program(int exitCode, String out, String err) {
  private static final long PATIENCE_MINUTES = 5;

  /** Whether a program of this name would be found. */
  static boolean isOnPath(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** Runs it to its end as ALICE, who knows of no AWS but the gate. */
  static Program run(URI gate, Path folder, Map<String, String> more, List<String> command) {
    try {
      Path out = Files.createTempFile(folder, "program-", ".out");
      Path err = Files.createTempFile(folder, "program-", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(key -> key.startsWith("AWS_"));
      builder.environment().putAll(environment(gate, folder));
      builder.environment().putAll(more);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command.get(0) + " did not end");
      }
      return new Program(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> environment(URI gate, Path folder) {
    return Map.ofEntries(
        Map.entry("AWS_ENDPOINT_URL_GLUE", gate.toString()),
        Map.entry("AWS_ACCESS_KEY_ID", People.ALICE.keyId()),
        Map.entry("AWS_SECRET_ACCESS_KEY", People.ALICE.secret()),
        Map.entry("AWS_REGION", Installation.REGION),
        Map.entry("AWS_DEFAULT_REGION", Installation.REGION),
        Map.entry("AWS_MAX_ATTEMPTS", "1"),
        Map.entry("AWS_PAGER", ""),
        Map.entry("AWS_CONFIG_FILE", folder.resolve("none").toString()),
        Map.entry("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString()),
        Map.entry("AWS_EC2_METADATA_DISABLED", "true"),
        Map.entry("NO_PROXY", "127.0.0.1,localhost"));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.cli.config.ConfigFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that speaks to a remote. */
final class SharedOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file, YAML; options win over it.")
  private @Nullable Path config;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "30s",
      converter = DurationConverter.class,
      description =
          "How long to wait for the remote, as 500ms, 30s or 2m (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofSeconds(30);

  Duration timeout() {
    return timeout;
  }

  ConfigFile config() {
    Path file = config;
    return file == null ? ConfigFile.none() : checked(() -> ConfigFile.read(file));
  }

  /** What the options and the file say, refused as wrong use if it is not valid. */
  <T> T checked(Supplier<T> configuration) {
    try {
      return configuration.get();
    } catch (IllegalArgumentException e) {
      if (command == null) {
        throw e;
      }
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}

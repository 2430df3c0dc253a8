/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.base.config.ConfigPart;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.logging.LogFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The one configuration file of all parts, for commands that run one of them. */
public final class FileOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file, YAML. Environment variables win over it:"
              + " GLUE_LEDGER_INGEST_LISTEN_PORT for ingest.listen.port. Without a file the"
              + " environment alone counts.")
  private @Nullable Path file;

  /** The file, unless the environment alone counts. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Reads the configuration of one part, with the environment of this process.
   *
   * @throws InvalidConfigurationException with everything that is wrong
   */
  public <T extends Record> T read(ConfigPart<T> part) {
    LogFormat.problem(System.getenv())
        .ifPresent(
            problem -> {
              throw new InvalidConfigurationException(List.of(problem));
            });
    return read(part, file(), System.getenv());
  }

  /**
   * Reads the configuration of one part.
   *
   * @throws InvalidConfigurationException with everything that is wrong
   */
  public static <T extends Record> T read(
      ConfigPart<T> part, Optional<Path> file, Map<String, String> environment) {
    return part.load(file, environment).orThrow(InvalidConfigurationException::of);
  }
}

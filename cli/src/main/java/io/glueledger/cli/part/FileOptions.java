/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.base.config.ConfigPart;
import io.glueledger.cli.command.InvalidConfigurationException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The one configuration file of all parts, for commands that run one of them. */
public final class FileOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file, YAML. Environment variables win over it. Without a file the"
              + " environment alone counts.")
  private @Nullable Path file;

  /**
   * Reads the configuration of one part, with the environment of this process.
   *
   * @throws InvalidConfigurationException with everything that is wrong
   */
  public <T extends Record> T read(ConfigPart<T> part) {
    return part.load(Optional.ofNullable(file), System.getenv())
        .orThrow(InvalidConfigurationException::of);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.config.ConfigResult.Loaded;
import io.glueledger.cli.command.InvalidConfigurationException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
  public <T> T read(BiFunction<Optional<Path>, Map<String, String>, ConfigResult<T>> loader) {
    ConfigResult<T> result = loader.apply(Optional.ofNullable(file), System.getenv());
    if (result instanceof Loaded<T> loaded) {
      return loaded.config();
    }
    throw InvalidConfigurationException.of(result.problems());
  }
}

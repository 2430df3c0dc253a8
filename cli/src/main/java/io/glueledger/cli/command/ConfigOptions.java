/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.config.ConfigResult.Loaded;
import io.glueledger.base.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that speaks to a remote. */
public final class ConfigOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file, YAML. The environment wins over it, and options win over both.")
  private @Nullable Path file;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "30s",
      converter = DurationConverter.class,
      description =
          "How long to wait for the remote, as 500ms, 30s or 2m (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofSeconds(30);

  /** How long to wait for the remote. */
  public Duration timeout() {
    return timeout;
  }

  /** A loader of the keys of {@code part}; options go over them. */
  public ConfigLoader loader(ConfigPart part) {
    return new ConfigLoader(part, Optional.ofNullable(file), System.getenv());
  }

  /**
   * Loads what {@code assembly} makes.
   *
   * @throws InvalidConfigurationException with everything that is wrong
   */
  public static <T> T load(ConfigLoader loader, Function<Settings, T> assembly) {
    ConfigResult<T> result = loader.load(settings -> Optional.of(assembly.apply(settings)));
    if (result instanceof Loaded<T> loaded) {
      return loaded.config();
    }
    throw InvalidConfigurationException.of(result.problems());
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
  public <T extends Record> ConfigLoader<T> loader(ConfigPart<T> part) {
    return new ConfigLoader<>(part, Optional.ofNullable(file), System.getenv());
  }

  /**
   * Loads the configuration.
   *
   * @throws InvalidConfigurationException with everything that is wrong
   */
  public static <T extends Record> T load(ConfigLoader<T> loader) {
    return loader.load().orThrow(InvalidConfigurationException::of);
  }
}

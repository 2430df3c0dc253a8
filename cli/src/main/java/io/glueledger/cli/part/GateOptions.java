/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.rights.CallersFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The configuration of a gate: one YAML file, with the environment over it. */
public final class GateOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file, YAML. Environment variables win over it: GLUE_LEDGER_INGEST_LISTEN_PORT for"
              + " ingest.listen.port. Without a file the environment alone counts.")
  private @Nullable Path file;

  /** The configuration, checked. */
  public record Checked(GateConfig config, CallersFile callers) {}

  /**
   * Reads the configuration and the callers.
   *
   * @throws InvalidConfigurationException with everything that is wrong with the configuration
   * @throws io.glueledger.base.problem.InvalidFileException with everything that is wrong with the
   *     callers
   */
  Checked read(Map<String, String> environment) {
    return read(Optional.ofNullable(file), environment);
  }

  /**
   * Reads the configuration and the callers.
   *
   * @throws InvalidConfigurationException with everything that is wrong with the configuration
   * @throws io.glueledger.base.problem.InvalidFileException with everything that is wrong with the
   *     callers
   */
  public static Checked read(Optional<Path> file, Map<String, String> environment) {
    GateConfig config =
        GateConfig.PART.load(file, environment).orThrow(InvalidConfigurationException::of);
    return new Checked(config, CallersFile.open(config.callersFile()));
  }
}

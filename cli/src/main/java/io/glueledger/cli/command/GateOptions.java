/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.config.load.ConfigLoader;
import io.glueledger.ingest.config.load.ConfigProblem;
import io.glueledger.ingest.config.load.ConfigResult;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.ingest.rights.CallersProblem;
import io.glueledger.ingest.rights.CallersResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The configuration of a gate: one YAML file, with the environment over it. */
final class GateOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file, YAML. Environment variables win over it: GLUE_LEDGER_INGEST_LISTEN_PORT for"
              + " ingest.listen.port. Without a file the environment alone counts.")
  private @Nullable Path file;

  /** The configuration, checked. */
  record Checked(GateConfig config, CallersFile callers) {}

  /**
   * Reads the configuration and the callers.
   *
   * @throws InvalidGateException with everything that is wrong
   */
  Checked read(Map<String, String> environment) {
    ConfigResult result =
        file == null ? ConfigLoader.load(environment) : ConfigLoader.load(file, environment);
    if (result instanceof ConfigResult.Invalid invalid) {
      throw new InvalidGateException(
          invalid.problems().stream().map(ConfigProblem::toString).toList());
    }
    GateConfig config = ((ConfigResult.Loaded) result).config();
    CallersResult callers = CallersFile.load(config.callersFile());
    if (callers instanceof CallersResult.CallersInvalid invalid) {
      throw new InvalidGateException(
          invalid.problems().stream().map(CallersProblem::toString).toList());
    }
    return new Checked(
        config,
        new CallersFile(config.callersFile(), ((CallersResult.CallersLoaded) callers).callers()));
  }

  /** The configuration of a gate is wrong. */
  static final class InvalidGateException extends RuntimeException {
    private final transient List<String> problems;

    InvalidGateException(List<String> problems) {
      super(String.join("; ", problems));
      this.problems = List.copyOf(problems);
    }

    /** What is wrong, a line each. */
    List<String> problems() {
      return problems;
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import io.glueledger.base.config.ConfigValidation;
import io.glueledger.base.config.ConfigValidation.Findings;
import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.part.GateOptions;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.keys.FingerprintKeysFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with the configuration, by key. */
@Command(
    name = "validate",
    description = {
      "Check the configuration of every part that it names, the gate's callers and keys too, and"
          + " say what is wrong by key.",
      "Nothing is started and no remote is asked."
    })
final class ConfigValidateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec command;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file, YAML, with the environment over it. Without a file the environment"
              + " alone counts.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    Map<String, String> environment = System.getenv();
    Findings findings =
        ConfigValidation.check(ConfiguredParts.ALL, Optional.ofNullable(file), environment);
    List<String> problems = problems(findings, environment);
    problems.forEach(out::println);
    if (problems.isEmpty()) {
      out.println(
          findings.parts().isEmpty()
              ? "The configuration names no part."
              : "The configuration of " + String.join(", ", findings.parts()) + " is valid.");
    }
    return problems.isEmpty() ? ExitCodes.FINE : ExitCodes.FINDINGS;
  }

  private List<String> problems(Findings findings, Map<String, String> environment) {
    if (!findings.problems().isEmpty()) {
      return findings.problems().stream().<String>map(Problem::inOneLine).toList();
    }
    return findings.parts().contains(GateConfig.PART.name())
        ? filesOfTheGate(environment)
        : List.of();
  }

  private List<String> filesOfTheGate(Map<String, String> environment) {
    try {
      GateOptions.Checked gate = GateOptions.read(Optional.ofNullable(file), environment);
      FingerprintKeysFile.read(gate.config().fingerprintKeysFile());
      return List.of();
    } catch (InvalidConfigurationException e) {
      return e.problems();
    } catch (InvalidFileException e) {
      return e.problems().stream().map(Problem::inOneLine).toList();
    }
  }
}

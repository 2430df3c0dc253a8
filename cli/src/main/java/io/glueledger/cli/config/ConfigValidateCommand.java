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
import io.glueledger.cli.part.FileOptions;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.keys.FingerprintKeysFile;
import io.glueledger.ingest.rights.CallersFile;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private FileOptions options = new FileOptions();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    Findings findings =
        ConfigValidation.check(ConfiguredParts.ALL, options.file(), System.getenv());
    List<String> problems = problems(findings);
    problems.forEach(out::println);
    if (problems.isEmpty()) {
      out.println(
          findings.parts().isEmpty()
              ? "The configuration names no part."
              : "The configuration of " + String.join(", ", findings.parts()) + " is valid.");
    }
    return problems.isEmpty() ? ExitCodes.FINE : ExitCodes.FINDINGS;
  }

  private List<String> problems(Findings findings) {
    if (!findings.problems().isEmpty()) {
      return findings.problems().stream().<String>map(Problem::inOneLine).toList();
    }
    return findings.parts().contains(GateConfig.PART.name()) ? filesOfTheGate() : List.of();
  }

  private List<String> filesOfTheGate() {
    try {
      GateConfig gate = options.read(GateConfig.PART);
      CallersFile.open(gate.callersFile(), gate.callersGrace(), InstantSource.system());
      FingerprintKeysFile.read(gate.fingerprintKeysFile());
      return List.of();
    } catch (InvalidFileException e) {
      return e.problems().stream().<String>map(Problem::inOneLine).toList();
    }
  }
}

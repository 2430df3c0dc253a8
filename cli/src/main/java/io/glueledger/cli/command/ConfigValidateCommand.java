/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.ingest.keys.FingerprintKeysFile;
import io.glueledger.ingest.keys.InvalidKeysException;
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
      "Check the configuration of a gate, its callers and its keys, and say what is wrong by key.",
      "Nothing is started and no remote is asked."
    })
final class ConfigValidateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec command;
  @Mixin private GateOptions options = new GateOptions();

  @Override
  public Integer call() {
    List<String> problems = problems();
    var out = Objects.requireNonNull(command).commandLine().getOut();
    problems.forEach(out::println);
    if (problems.isEmpty()) {
      out.println("The configuration is valid.");
    }
    return problems.isEmpty() ? ExitCodes.FINE : ExitCodes.FINDINGS;
  }

  private List<String> problems() {
    try {
      GateOptions.Checked gate = options.read(System.getenv());
      FingerprintKeysFile.read(gate.config().fingerprintKeysFile());
      return List.of();
    } catch (GateOptions.InvalidGateException e) {
      return e.problems();
    } catch (InvalidKeysException e) {
      return Objects.requireNonNull(e.getMessage()).lines().toList();
    }
  }
}

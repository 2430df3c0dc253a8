/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import io.glueledger.base.config.ConfigValidation;
import io.glueledger.base.config.ConfigValidation.Findings;
import io.glueledger.base.problem.Problem;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.part.FileOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is wrong with the configuration, by key. */
@Command(
    name = "validate",
    description = {
      "Check the configuration of every part that it names, and all files that it names: callers,"
          + " tokens, keys, policies. Says everything that is wrong in one run, by file and key.",
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
    return problems.isEmpty() ? ExitCodes.FINE : ExitCodes.WRONG_USE;
  }

  private List<String> problems(Findings findings) {
    return Stream.concat(
            findings.problems().stream(),
            ConfiguredFiles.problems(findings.parts(), options).stream())
        .<String>map(Problem::inOneLine)
        .toList();
  }
}

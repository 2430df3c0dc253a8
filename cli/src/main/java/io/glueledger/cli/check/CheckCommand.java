/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import io.glueledger.check.input.CheckSubject;
import io.glueledger.check.input.InputFormat;
import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.check.judging.ConnectionChecker;
import io.glueledger.check.output.CheckReport;
import io.glueledger.check.output.OutputFormat;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.command.VersionProvider;
import io.glueledger.cli.terminal.TerminalWidth;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.policy.cel.CelEnvironment;
import io.glueledger.policy.engine.PolicyEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges connections without a server. */
@Command(
    name = "check",
    description = {
      "Judge connections as a gate would, without a server: requests and connection inputs (JSON,"
          + " YAML), the plan of \"terraform show -json\", CloudFormation templates, or what Glue"
          + " holds now.",
      "No secret of the input is in any output."
    })
public final class CheckCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private PolicyOptions policies = new PolicyOptions();
  @Mixin private GlueOptions glue = new GlueOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "What to judge; - for the standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format-in",
      paramLabel = "FORMAT",
      description = "The files' format: ${COMPLETION-CANDIDATES}; detected unless given.")
  private @Nullable InputFormat format;

  @Option(names = "--strict", description = "Deny also what the previous definition already had.")
  private boolean strict;

  @Option(
      names = "--documented-rules",
      paramLabel = "MODE",
      defaultValue = "WARN",
      description =
          "What rules do that Glue documents for single types: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  private RuleMode documented = RuleMode.WARN;

  @Option(
      names = "--principal",
      defaultValue = "glue-ledger check",
      description = "Who is taken to ask, for policies that look at it.")
  private String principal = "glue-ledger check";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat output = OutputFormat.TABLE;

  @Option(
      names = "--output-file",
      paramLabel = "FILE",
      description = "Write there instead of to the standard output.")
  private @Nullable Path outputFile;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "DENY",
      description =
          "From which finding on to end with 3: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}). What Glue itself would refuse counts always.")
  private FailOn failOn = FailOn.DENY;

  @Override
  public Integer call() {
    if (files.isEmpty() != glue.isAsked()) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          "name the files to judge, - for the standard input, or --glue for what Glue holds");
    }
    // Slow in a fresh process, so beside the reading of the files.
    Thread warmUp = new Thread(CelEnvironment::start, "cel");
    warmUp.setDaemon(true);
    warmUp.start();
    List<CheckSubject> subjects =
        glue.isAsked()
            ? glue.subjects(policies.account(), policies.region())
            : new InputFiles(Optional.ofNullable(format), System.in).read(files);
    CheckReport report = judge(subjects);
    write(report);
    return failOn.isMetBy(report.checked()) ? ExitCodes.FINDINGS : ExitCodes.FINE;
  }

  private CheckReport judge(List<CheckSubject> subjects) {
    PolicyEngine engine = policies.engine();
    Instant now = Instant.now();
    Optional<String> account =
        policies.account().isEmpty()
            ? glue.account(policies.region())
            : Optional.of(policies.account());
    ConnectionChecker checker =
        new ConnectionChecker(
            engine,
            new DefinitionRedactor(RandomKeys.make()),
            new ConnectionChecker.Settings(account, principal, strict, documented, now));
    List<CheckedConnection> checked = subjects.parallelStream().map(checker::check).toList();
    return new CheckReport(
        VersionProvider.number(), engine.pack(), engine.packHash(), now, checked);
  }

  private void write(CheckReport report) {
    Path file = outputFile;
    if (file == null) {
      PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
      out.print(output.write(report, Ansi.AUTO.enabled(), TerminalWidth.ofText(command)));
      out.flush();
      return;
    }
    try {
      Files.writeString(file, output.write(report, false, TerminalWidth.DEFAULT));
    } catch (IOException e) {
      throw new InvalidConfigurationException(List.of("--output-file cannot be written: " + e));
    }
  }
}

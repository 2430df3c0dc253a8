/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli;

import io.glueledger.cli.check.CheckCommand;
import io.glueledger.cli.command.ErrorLines;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.VersionProvider;
import io.glueledger.cli.config.ConfigCommand;
import io.glueledger.cli.demo.DemoCommand;
import io.glueledger.cli.log.LogCommand;
import io.glueledger.cli.logging.SecretLogCap;
import io.glueledger.cli.part.HealthCommand;
import io.glueledger.cli.part.IngestCommand;
import io.glueledger.cli.part.LocalGlueCommand;
import io.glueledger.cli.part.ProjectorCommand;
import io.glueledger.cli.part.QueryApiCommand;
import io.glueledger.cli.policy.PolicyCommand;
import io.glueledger.cli.query.ExportCommand;
import io.glueledger.cli.query.FollowCommand;
import io.glueledger.cli.query.QueryCommand;
import io.glueledger.cli.query.review.ReviewCommand;
import io.glueledger.cli.setup.InitCommand;
import io.glueledger.cli.setup.SchemasCommand;
import io.glueledger.cli.setup.TopicsCommand;
import io.glueledger.cli.verify.VerifyCommand;
import io.glueledger.schemas.serialization.TrustedRecords;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The one executable. Results go to standard output, errors and logs to standard error. */
@Command(
    name = "glue-ledger",
    description = "An event-sourced audit and compliance service for AWS Glue connections.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      InitCommand.class,
      IngestCommand.class,
      ProjectorCommand.class,
      QueryApiCommand.class,
      LocalGlueCommand.class,
      HealthCommand.class,
      CheckCommand.class,
      PolicyCommand.class,
      TopicsCommand.class,
      SchemasCommand.class,
      LogCommand.class,
      VerifyCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      FollowCommand.class,
      ReviewCommand.class,
      ConfigCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:fine", "1:wrong use", "2:a remote failed", "3:findings"})
public final class GlueLedger {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  private GlueLedger() {}

  public static void main(String[] args) {
    SecretLogCap.install();
    TrustedRecords.trust();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs one command line to its end and gives its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    GlueLedger root = new GlueLedger();
    ErrorLines errors = new ErrorLines(() -> root.debug);
    return new CommandLine(root)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .setExitCodeExceptionMapper(e -> ExitCodes.WRONG_USE)
        .execute(args);
  }
}

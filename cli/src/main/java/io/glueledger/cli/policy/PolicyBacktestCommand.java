/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.cli.check.FailOn;
import io.glueledger.cli.check.PolicyOptions;
import io.glueledger.cli.command.ConfigOptions;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.logging.QuietClients;
import io.glueledger.cli.policy.backtest.BacktestOutput;
import io.glueledger.cli.policy.backtest.BacktestRow;
import io.glueledger.cli.policy.backtest.BacktestRows;
import io.glueledger.cli.policy.backtest.LogReader;
import io.glueledger.cli.policy.backtest.LogReader.Progress;
import io.glueledger.cli.setup.KafkaOptions;
import io.glueledger.cli.setup.RegistryOptions;
import io.glueledger.cli.terminal.ProgressLine;
import io.glueledger.cli.terminal.TerminalWidth;
import io.glueledger.policy.backtest.PolicyBacktest;
import io.glueledger.schemas.serialization.RegistryConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries packs on the recorded history. */
@Command(
    name = "backtest",
    description = {
      "Try packs, with the built-in one, on the recorded history: which changes they would have"
          + " denied, which connections break them now and since when, what they would no longer"
          + " catch.",
      "Reads the log and changes nothing. Ends with 3 if a past change would be denied, or a"
          + " connection as it is now would be; see --fail-on."
    })
final class PolicyBacktestCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private PolicyOptions policies = new PolicyOptions();

  @Parameters(paramLabel = "PACK", arity = "0..*", description = "Files or folders to try.")
  private List<Path> packs = new ArrayList<>();

  @Option(names = "--strict", description = "Deny also what the previous version already had.")
  private boolean strict;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private BacktestOutput output = BacktestOutput.TABLE;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "DENY",
      description =
          "From which finding on, in past changes or in connections as they are, to end with 3:"
              + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private FailOn failOn = FailOn.DENY;

  @Option(
      names = "--only-new",
      description =
          "Leave out what the changes' own decisions found too: what is left is what the packs would"
              + " change.")
  private boolean onlyNew;

  private record Configured(
      @ConfigSection(given = "promises=gate") KafkaConfig kafka,
      @ConfigSection(given = "timeout=5s") RegistryConfig registry) {
    static final ConfigPart<Configured> PART = new ConfigPart<>("backtest", Configured.class);
  }

  @Override
  public Integer call() throws IOException {
    QuietClients.install();
    ConfigLoader<Configured> loader = options.loader(Configured.PART);
    kafka.over(loader);
    registry.over(loader);
    Configured configured = ConfigOptions.load(loader);
    PolicyBacktest backtest = new PolicyBacktest(policies.engine(packs), strict);
    PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
    try (SchemaRegistryClient client = configured.registry().client()) {
      Progress read = read(backtest, configured, client, err);
      if (read.undecodable() > 0) {
        err.println(
            read.undecodable() + " records are no events of this software, and were left out");
      }
    }
    BacktestRows rows = BacktestRows.of(backtest.report(Instant.now()), onlyNew);
    PrintWriter out = command.commandLine().getOut();
    out.print(output.write(rows, TerminalWidth.ofTable(command)));
    out.flush();
    return fails(rows) ? ExitCodes.FINDINGS : ExitCodes.FINE;
  }

  /** What a pack no longer catches is told, and never fails: that may be what it is for. */
  private boolean fails(BacktestRows rows) {
    return rows.rows().stream()
        .filter(row -> row.kind() != BacktestRow.Kind.NO_LONGER_FOUND)
        .anyMatch(row -> failOn.isMetBy(row.finding()));
  }

  private Progress read(
      PolicyBacktest backtest,
      Configured configured,
      SchemaRegistryClient client,
      PrintWriter err) {
    try (ProgressLine line = ProgressLine.on(err)) {
      return new LogReader(configured.kafka(), client, options.timeout())
          .read(backtest::feed, so -> line.show("Reading the log", so.read(), so.all()));
    }
  }
}

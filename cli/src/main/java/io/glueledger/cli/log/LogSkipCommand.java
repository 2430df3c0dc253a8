/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.log;

import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.cli.command.ConfigOptions;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.cli.logging.QuietClients;
import io.glueledger.cli.setup.KafkaOptions;
import io.glueledger.cli.setup.RegistryOptions;
import io.glueledger.event.LogSkip;
import io.glueledger.schemas.log.LogSkipper;
import io.glueledger.schemas.log.LogSkipper.SkipResult;
import io.glueledger.schemas.log.LogSkipper.SkipResult.Refused;
import io.glueledger.schemas.log.LogSkipper.SkipResult.Skipped;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets the readers of a partition pass by a record that they cannot read. */
@Command(
    name = "skip",
    description = {
      "Let gates and projectors pass by a record that stops its partition, since a newer version",
      "wrote it. Upgrade them instead wherever that is possible: the record may have changed a",
      "connection. A record that this version reads is never skipped. The record stays on the log,",
      "and the skip stays a critical finding (LOG-02)."
    })
final class LogSkipCommand implements Callable<Integer> {

  private static final int LONGEST_REASON = 500;

  private record Configured(
      @ConfigSection(given = "promises=gate") KafkaConfig kafka,
      @ConfigSection(given = "timeout=5s") RegistryConfig registry) {
    static final ConfigPart<Configured> PART = new ConfigPart<>("skips", Configured.class);
  }

  @Spec private @Nullable CommandSpec command;
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();

  @Option(
      names = "--partition",
      required = true,
      paramLabel = "N",
      description = "Partition of the log, as the gate's health names it.")
  private int partition;

  @Option(
      names = "--offset",
      required = true,
      paramLabel = "N",
      description = "Offset of the record, as the gate's health names it.")
  private long offset;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why it may be passed by; everybody who reads findings sees it.")
  private String reason = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who says so (default: the user of this machine).")
  private String by = System.getProperty("user.name", "");

  @Override
  public Integer call() throws InterruptedException {
    QuietClients.install();
    requireText("--reason", reason, LONGEST_REASON);
    requireText("--by", by, 200);
    ConfigLoader<Configured> loader = options.loader(Configured.PART);
    kafka.over(loader);
    registry.over(loader);
    Configured config = ConfigOptions.load(loader);
    LogSkip.Builder skip =
        LogSkip.newBuilder()
            .setPartition(partition)
            .setOffset(offset)
            .setReason(reason.strip())
            .setSkippedBy(by.strip())
            .setSkippedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    try {
      return report(
          new LogSkipper(config.kafka().properties(), config.registry().client(), options.timeout())
              .skip(skip));
    } catch (KafkaException | RegistryUnavailableException e) {
      throw new RemoteFailureException(
          "%s; check that the brokers at %s and the registry at %s run; nothing was skipped"
              .formatted(
                  e.getMessage(),
                  config.kafka().properties().get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG),
                  String.join(",", config.registry().urls())),
          e);
    }
  }

  private void requireText(String option, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          option + " must be 1 to " + longest + " characters long");
    }
  }

  private int report(SkipResult result) {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    String where = "partition " + partition + ", offset " + offset;
    if (result instanceof Skipped skipped) {
      out.println("skipped  " + where + ": " + skipped.skip().getDefect());
      return ExitCodes.FINE;
    }
    out.println("refused  " + where + ": " + ((Refused) result).why());
    return ExitCodes.FINDINGS;
  }
}

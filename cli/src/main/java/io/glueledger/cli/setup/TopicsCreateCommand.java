/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.setup;

import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.cli.command.ConfigOptions;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.cli.logging.QuietClients;
import io.glueledger.schemas.topics.KafkaUnavailableException;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicsConfig;
import io.glueledger.schemas.topics.TopicsReport;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the topics that are missing and checks the others. */
@Command(
    name = "create",
    description = {
      "Create the topics that are missing, and check the others.",
      "An existing topic is never changed; what is wrong with it is a finding."
    })
final class TopicsCreateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Partitions of the log, fixed for life (file: topics.partitions; default: 48).")
  private @Nullable Integer partitions;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      description = "Copies of each partition (file: topics.replication-factor; default: 3).")
  private @Nullable Integer replicationFactor;

  @Option(
      names = "--min-insync-replicas",
      paramLabel = "N",
      description =
          "Copies that acknowledge a record (file: topics.min-insync-replicas; default: 2).")
  private @Nullable Integer minInsyncReplicas;

  /** What the command is configured with. */
  private record Configured(
      @ConfigSection(given = "promises=gate") KafkaConfig kafka, TopicsConfig topics) {
    static final ConfigPart<Configured> PART = new ConfigPart<>("topics", Configured.class);
  }

  @Override
  public Integer call() {
    QuietClients.install();
    Configured configured = ConfigOptions.load(loader());
    try (Admin admin = KafkaOptions.admin(configured.kafka(), options.timeout())) {
      return report(TopicAdmin.create(admin, configured.topics()));
    } catch (KafkaUnavailableException e) {
      throw new RemoteFailureException(
          "%s; check that the brokers at %s run, and kafka.* if they want TLS or credentials"
              .formatted(
                  e.getMessage(),
                  configured.kafka().properties().get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)),
          e);
    }
  }

  private ConfigLoader<Configured> loader() {
    ConfigLoader<Configured> loader = options.loader(Configured.PART);
    kafka.over(loader);
    over(loader, "topics.partitions", partitions, "--partitions");
    over(loader, "topics.replication-factor", replicationFactor, "--replication-factor");
    over(loader, "topics.min-insync-replicas", minInsyncReplicas, "--min-insync-replicas");
    return loader;
  }

  private static void over(
      ConfigLoader<?> loader, String key, @Nullable Integer value, String option) {
    if (value != null) {
      loader.option(key, value.toString(), option);
    }
  }

  private int report(TopicsReport report) {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    report.created().forEach(topic -> out.println("created  " + topic));
    report.existing().forEach(topic -> out.println("exists   " + topic));
    report.mismatches().forEach(mismatch -> out.println("wrong    " + mismatch.describe()));
    return report.mismatches().isEmpty() ? ExitCodes.FINE : ExitCodes.FINDINGS;
  }
}

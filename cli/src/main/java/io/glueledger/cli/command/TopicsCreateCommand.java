/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import static io.glueledger.schemas.topics.TopicsConfig.PRODUCTION;

import io.glueledger.cli.config.ConfigFile;
import io.glueledger.cli.logging.QuietClients;
import io.glueledger.ingest.config.KafkaConfig;
import io.glueledger.schemas.topics.KafkaUnavailableException;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicsConfig;
import io.glueledger.schemas.topics.TopicsReport;
import java.io.PrintWriter;
import java.util.Optional;
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
  @Mixin private SharedOptions shared = new SharedOptions();
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

  @Override
  public Integer call() {
    QuietClients.install();
    ConfigFile file = shared.config();
    KafkaConfig connection = shared.checked(() -> kafka.config(file));
    TopicsConfig topics = shared.checked(() -> topics(file));
    try (Admin admin = shared.checked(() -> KafkaOptions.admin(connection, shared.timeout()))) {
      return report(TopicAdmin.create(admin, topics));
    } catch (KafkaUnavailableException e) {
      throw new RemoteFailureException(
          "%s; check that the brokers at %s run, and kafka.* if they want TLS or credentials"
              .formatted(
                  e.getMessage(),
                  connection.properties().get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)),
          e);
    }
  }

  private TopicsConfig topics(ConfigFile file) {
    return new TopicsConfig(
        setting(partitions, file, "topics.partitions", PRODUCTION.logPartitions()),
        setting(
            replicationFactor, file, "topics.replication-factor", PRODUCTION.replicationFactor()),
        setting(
            minInsyncReplicas, file, "topics.min-insync-replicas", PRODUCTION.minInsyncReplicas()));
  }

  private static int setting(@Nullable Integer option, ConfigFile file, String key, int otherwise) {
    return Optional.ofNullable(option).or(() -> file.number(key)).orElse(otherwise);
  }

  private int report(TopicsReport report) {
    PrintWriter out = java.util.Objects.requireNonNull(command).commandLine().getOut();
    report.created().forEach(topic -> out.println("created  " + topic));
    report.existing().forEach(topic -> out.println("exists   " + topic));
    report.mismatches().forEach(mismatch -> out.println("wrong    " + mismatch.describe()));
    return report.mismatches().isEmpty() ? ExitCodes.FINE : ExitCodes.FINDINGS;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import static org.apache.kafka.common.IsolationLevel.READ_UNCOMMITTED;

import io.glueledger.projector.fold.FoldVersion;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.schemas.topics.TopicNames;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a state is gone for good while the group remembers how far it had read: Streams
 * would go on there with an empty state, and nobody would see it. Then everything is made again
 * from the beginning of the log.
 */
public final class LostState {

  private static final Logger LOG = LoggerFactory.getLogger(LostState.class);

  private final Admin admin;
  private final String application = ApplicationId.of(FoldVersion.CURRENT);
  private final String changelog = application + "-" + LedgerRows.STORE + "-changelog";

  public LostState(Admin admin) {
    this.admin = admin;
  }

  /**
   * Has the group forget its offsets if the changelog of a partition that it has read is gone.
   *
   * @return whether that was so; what is left of the state on this machine is then to be removed
   * @throws IllegalStateException if it was so and other projectors still run
   */
  public boolean forget() {
    Map<TopicPartition, OffsetAndMetadata> committed =
        AdminAnswers.of(
            "say how far the projector has read",
            admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata());
    Set<TopicPartition> read = new HashSet<>(committed.keySet());
    read.removeIf(partition -> !hasRead(partition, committed.get(partition)));
    if (read.isEmpty() || read.stream().allMatch(this::hasChangelog)) {
      return false;
    }
    if (new FoldGroups(admin).runs(FoldVersion.CURRENT)) {
      throw new IllegalStateException(
          "the topic "
              + changelog
              + " has lost records, so the state must be made again; stop all projectors first");
    }
    LOG.atWarn()
        .addKeyValue("topic", changelog)
        .log("The state is gone from Kafka; making it again from the beginning of the log");
    AdminAnswers.of(
        "forget how far the projector has read",
        admin.deleteConsumerGroupOffsets(application, read).all());
    return true;
  }

  private boolean hasChangelog(TopicPartition log) {
    Set<String> topics = AdminAnswers.of("list the topics", admin.listTopics().names());
    if (!topics.contains(changelog)) {
      return false;
    }
    TopicPartition partition = new TopicPartition(changelog, log.partition());
    return AdminAnswers.offset(admin, partition, OffsetSpec.latest(), READ_UNCOMMITTED)
        > AdminAnswers.offset(admin, partition, OffsetSpec.earliest(), READ_UNCOMMITTED);
  }

  private static boolean hasRead(TopicPartition partition, @Nullable OffsetAndMetadata committed) {
    return partition.topic().equals(TopicNames.CONNECTION_EVENTS)
        && committed != null
        && committed.offset() > 0;
  }
}

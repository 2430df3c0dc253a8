/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.log;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.LogSkip;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.topics.KafkaUnavailableException;
import io.glueledger.schemas.topics.TopicNames;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;

/** The skips as they stand on their topic. Safe for use by several threads. */
public final class SkipsTopic implements LogSkips, AutoCloseable {

  private final Map<Place, LogSkip> skips = new ConcurrentHashMap<>();
  private final FollowedTopic<LogSkip> topic;

  private record Place(int partition, long offset) {}

  /** With the site's client properties; nothing is read before {@link #refresh}. */
  public SkipsTopic(Map<String, ?> site, SchemaRegistryClient registry) {
    this.topic =
        new FollowedTopic<>(
            TopicNames.SKIPS,
            RecordType.LOG_SKIP,
            site,
            registry,
            skip -> skips.putIfAbsent(new Place(skip.getPartition(), skip.getOffset()), skip));
  }

  @Override
  public Optional<LogSkip> at(int partition, long offset) {
    return Optional.ofNullable(skips.get(new Place(partition, offset)));
  }

  @Override
  public void refresh() {
    topic.refresh();
  }

  /**
   * Refreshes at a reader's start.
   *
   * @throws KafkaUnavailableException if Kafka did not tell
   */
  public SkipsTopic readAll() {
    try {
      refresh();
      return this;
    } catch (KafkaException e) {
      throw new KafkaUnavailableException("Kafka does not hand out the skips", e);
    }
  }

  @Override
  public void close() {
    topic.close();
  }
}

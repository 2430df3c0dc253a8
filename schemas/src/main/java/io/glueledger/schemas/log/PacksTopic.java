/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.log;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.PolicyPack;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.topics.TopicNames;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The policy packs as gates have kept them on their topic. Safe for use by several threads. */
public final class PacksTopic implements AutoCloseable {

  private final Map<String, PolicyPack> packs = new ConcurrentHashMap<>();
  private final FollowedTopic<PolicyPack> topic;

  /** With the site's client properties; nothing is read before {@link #find}. */
  public PacksTopic(Map<String, ?> site, SchemaRegistryClient registry) {
    this.topic =
        new FollowedTopic<>(
            TopicNames.POLICY_PACKS,
            RecordType.POLICY_PACK,
            site,
            registry,
            pack -> packs.putIfAbsent(pack.getHash(), pack));
  }

  /**
   * The pack of that hash; of several records of it, the first that was read.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka did not tell
   * @throws io.glueledger.schemas.serialization.RegistryUnavailableException if a record is of a
   *     version that only the registry knows, and it did not answer
   */
  public Optional<PolicyPack> find(String hash) {
    Optional<PolicyPack> known = Optional.ofNullable(packs.get(hash));
    if (known.isPresent()) {
      return known;
    }
    topic.refresh();
    return Optional.ofNullable(packs.get(hash));
  }

  @Override
  public void close() {
    topic.close();
  }
}

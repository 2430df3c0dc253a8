/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector;

import static java.util.stream.Collectors.joining;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.projector.kafka.Waiting;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import io.glueledger.schemas.topics.KafkaUnavailableException;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicMismatch;
import io.glueledger.schemas.topics.TopicsConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be in order before a projector reads. What is only away is waited for. */
final class StartChecks {

  private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Waiting waiting;

  StartChecks(Waiting waiting) {
    this.waiting = waiting;
  }

  /** Compares the topics with what they must be. */
  void topics(Admin admin, TopicsConfig wanted) {
    List<TopicMismatch> wrong = patiently(() -> TopicAdmin.check(admin, wanted));
    if (!wrong.isEmpty()) {
      throw new StartException(
          wrong.stream().map(TopicMismatch::toString).collect(joining("\n"))
              + "\nRun \"glue-ledger topics create\", or correct the topics.");
    }
  }

  /** A serialiser that knows the id of its schema. */
  <T extends SpecificRecord> EventSerializer<T> serializer(
      RecordType<T> type, SchemaRegistryClient registry) {
    EventSerializer<T> serializer = new EventSerializer<>(type, registry);
    if (patiently(serializer::prepare).isEmpty()) {
      throw new StartException(
          "The schema registry does not have the schemas of this version. Run \"glue-ledger"
              + " schemas register\".");
    }
    return serializer;
  }

  /** The answer, once Kafka or the registry is there to give it. */
  <T> T patiently(Supplier<T> question) {
    while (true) {
      try {
        return question.get();
      } catch (KafkaUnavailableException e) {
        LOG.atWarn().addKeyValue("cause", e.getMessage()).log("Waiting for Kafka");
      } catch (RegistryUnavailableException e) {
        LOG.atWarn().addKeyValue("cause", e.getMessage()).log("Waiting for the schema registry");
      }
      waiting.pause(PAUSE);
    }
  }
}

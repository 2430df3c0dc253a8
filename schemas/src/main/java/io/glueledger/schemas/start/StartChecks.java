/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.start;

import static java.util.stream.Collectors.joining;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import io.glueledger.schemas.topics.KafkaUnavailableException;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicMismatch;
import io.glueledger.schemas.topics.TopicsConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be in order before a part does its work. What is only away is waited for; what is wrong
 * stops the start.
 */
public final class StartChecks {

  private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Consumer<Duration> pause;

  /**
   * Checks that wait in the part's own way.
   *
   * @param pause waits that long, or throws if the part is to start no more
   */
  public StartChecks(Consumer<Duration> pause) {
    this.pause = pause;
  }

  /** Checks that end with a {@link StartException} when the thread is interrupted. */
  public static StartChecks untilInterrupted() {
    return new StartChecks(StartChecks::sleep);
  }

  /**
   * Compares the topics with what they must be.
   *
   * @throws StartException if one is missing or wrongly set
   */
  public void topics(Admin admin, TopicsConfig wanted) {
    List<TopicMismatch> wrong = whenAvailable(() -> TopicAdmin.check(admin, wanted));
    if (!wrong.isEmpty()) {
      throw new StartException(
          wrong.stream().map(TopicMismatch::toString).collect(joining("\n"))
              + "\nRun \"glue-ledger topics create\", or correct the topics.");
    }
  }

  /**
   * A serialiser that knows the id of its schema.
   *
   * @throws StartException if the registry does not have the schema
   */
  public <T extends SpecificRecord> EventSerializer<T> serializer(
      RecordType<T> type, SchemaRegistryClient registry) {
    EventSerializer<T> serializer = new EventSerializer<>(type, registry);
    if (whenAvailable(serializer::prepare).isEmpty()) {
      throw new StartException(
          "The schema registry does not have the schemas of this version. Run \"glue-ledger"
              + " schemas register\".");
    }
    return serializer;
  }

  /** The answer, once Kafka or the registry is there to give it. */
  public <T> T whenAvailable(Supplier<T> question) {
    while (true) {
      try {
        return question.get();
      } catch (KafkaUnavailableException e) {
        LOG.atWarn().addKeyValue("cause", e.getMessage()).log("Waiting for Kafka");
      } catch (RegistryUnavailableException e) {
        LOG.atWarn().addKeyValue("cause", e.getMessage()).log("Waiting for the schema registry");
      }
      pause.accept(PAUSE);
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("Interrupted while starting", e);
    }
  }
}

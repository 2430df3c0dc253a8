/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import io.glueledger.schemas.topics.KafkaUnavailableException;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicMismatch;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be in order before a gate takes its first call. What is only away is waited for; what
 * is wrong stops.
 */
final class StartChecks {
  static final String VERSION =
      Optional.ofNullable(StartChecks.class.getPackage().getImplementationVersion())
          .orElse("development");

  private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private StartChecks() {}

  /** Compares the topics with what they must be. */
  static void topics(GateConfig config) {
    Map<String, Object> properties = new HashMap<>(config.kafka().properties());
    try (Admin admin = Admin.create(properties)) {
      while (true) {
        try {
          List<TopicMismatch> wrong = TopicAdmin.check(admin, config.topics());
          if (wrong.isEmpty()) {
            return;
          }
          throw new StartException(
              wrong.stream().map(TopicMismatch::toString).collect(Collectors.joining("\n"))
                  + "\nRun \"glue-ledger topics create\", or correct the topics.");
        } catch (KafkaUnavailableException e) {
          waiting("Waiting for Kafka", e);
        }
      }
    }
  }

  static SchemaRegistryClient registry(GateConfig config) {
    return config.registry().client();
  }

  /** Waits for the registry to say the id of the serialiser's schema. */
  static <T extends SpecificRecord> EventSerializer<T> prepared(EventSerializer<T> serializer) {
    while (true) {
      try {
        if (serializer.prepare().isPresent()) {
          return serializer;
        }
        throw new StartException(
            "The schema registry does not have the schemas of this version. Run \"glue-ledger"
                + " schemas register\".");
      } catch (RegistryUnavailableException e) {
        waiting("Waiting for the schema registry", e);
      }
    }
  }

  /** Names this process in the events that it writes. */
  static String instanceName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "gate";
    }
  }

  private static void waiting(String what, RuntimeException cause) {
    LOG.atWarn().addKeyValue("cause", cause.getMessage()).log(what);
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("Interrupted while starting", e);
    }
  }
}

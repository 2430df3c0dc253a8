/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.registry;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.serialization.SchemaRegistration;
import org.apache.avro.specific.SpecificRecord;

/** A schema registry within the process that has the released schemas. */
public final class MockRegistry {

  private final RegistryConfig config;
  private final SchemaRegistryClient client;
  private final EventSerializer<ConnectionEvent> events;

  /** A registry of that name; those of one name are one. */
  public MockRegistry(String name) {
    this.config = RegistryConfig.of("mock://" + name);
    this.client = config.client();
    SchemaRegistration.register(client);
    this.events = serializer(RecordType.CONNECTION_EVENT);
  }

  public RegistryConfig config() {
    return config;
  }

  public SchemaRegistryClient client() {
    return client;
  }

  public EventSerializer<ConnectionEvent> events() {
    return events;
  }

  public <T extends SpecificRecord> EventSerializer<T> serializer(RecordType<T> type) {
    EventSerializer<T> serializer = new EventSerializer<>(type, client);
    serializer.prepare();
    return serializer;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Operation;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.event.Writer;
import io.glueledger.schemas.released.RecordType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.SchemaBuilder;

/** Events as a gate writes them. */
final class SampleEvents {

  static {
    TrustedRecords.trust();
  }

  /** A schema that is none of ours. */
  static final AvroSchema OTHER =
      new AvroSchema(
          SchemaBuilder.record("com.example.Other").fields().requiredString("a").endRecord());

  private static final Sha256 SHA = new Sha256(new byte[32]);

  private SampleEvents() {}

  /** One with all schemas, which nobody else has. */
  static SchemaRegistryClient registry() {
    SchemaRegistryClient registry = RegistryConfig.of("mock://" + UUID.randomUUID()).client();
    SchemaRegistration.register(registry);
    return registry;
  }

  /** A serializer that is ready. */
  static EventSerializer<ConnectionEvent> serializer(SchemaRegistryClient registry) {
    var serializer = new EventSerializer<>(RecordType.CONNECTION_EVENT, registry);
    serializer.prepare();
    return serializer;
  }

  static ConnectionEvent requested(String name) {
    return ConnectionEvent.newBuilder()
        .setKind("ChangeRequested")
        .setConnection(new ConnectionId("123456789012", name))
        .setChangeId("01890000-0000-7000-8000-000000000000")
        .setWriter(new Writer("gate-1", 7L, SHA, "0.1", 3, List.of(5L)))
        .setRecordedAt(Instant.ofEpochMilli(1_700_000_000_123L))
        .setActor(new Actor("ada", "AKIAEXAMPLE", "192.0.2.1", "aws-cli/2", null))
        .setChangeRequested(
            ChangeRequested.newBuilder()
                .setOperation(Operation.CREATE)
                .setAction("CreateConnection")
                .setDefinition(definition())
                .setForwardWithinMillis(10_000)
                .setGlueTimeoutMillis(5_000)
                .setRetryKey(new RetryKey("key-1", SHA, SHA, SHA, SHA, null))
                .setRedactorVersion("1")
                .build())
        .build();
  }

  private static Definition definition() {
    Value url = clear("jdbc:postgresql://db.example.com:5432/orders");
    Value password =
        Value.newBuilder()
            .setVisibility(Visibility.REDACTED)
            .setFingerprints(List.of(new Fingerprint("key-1", SHA)))
            .build();
    return Definition.newBuilder()
        .setConnectionType(clear("JDBC"))
        .setConnectionProperties(Map.of("JDBC_CONNECTION_URL", url, "PASSWORD", password))
        .build();
  }

  private static Value clear(String text) {
    return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(text).build();
  }
}

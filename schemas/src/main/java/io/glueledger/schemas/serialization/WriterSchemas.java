/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.released.ReleasedSchema;
import io.glueledger.schemas.released.ReleasedSchemas;
import io.glueledger.schemas.serialization.DecodeResult.Defect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Finds the schema that a record was written with: a bundled one if the header names it, else the
 * registry's.
 */
final class WriterSchemas {

  /** Either a schema or the reason why there is none. */
  sealed interface Found {
    record Writer(Schema schema) implements Found {}

    record None(Defect defect, String detail) implements Found {}
  }

  private final RecordType<?> type;
  private final SchemaRegistryClient registry;

  WriterSchemas(RecordType<?> type, SchemaRegistryClient registry) {
    this.type = type;
    this.registry = registry;
  }

  /**
   * @throws RegistryUnavailableException if only the registry could tell, and did not
   */
  Found find(Headers headers, int id) {
    Optional<Schema> bundled = bundled(headers);
    return bundled.isPresent() ? new Found.Writer(bundled.get()) : registered(id);
  }

  private Optional<Schema> bundled(Headers headers) {
    Header header = headers.lastHeader(EventSerializer.SCHEMA_HEADER);
    if (header == null || header.value() == null) {
      return Optional.empty();
    }
    String fingerprint = new String(header.value(), StandardCharsets.US_ASCII);
    return ReleasedSchemas.bundled().find(type, fingerprint).map(ReleasedSchema::schema);
  }

  private Found registered(int id) {
    Optional<ParsedSchema> found;
    try {
      found = RegistryCalls.find("say what schema " + id + " is", () -> registry.getSchemaById(id));
    } catch (RegistryUnavailableException e) {
      if (isOfAnotherKind(e)) {
        return new Found.None(
            Defect.FOREIGN_SCHEMA, "schema " + id + " of the registry is no Avro schema");
      }
      throw e;
    }
    if (found.isEmpty()) {
      return new Found.None(Defect.UNKNOWN_SCHEMA, "the registry has no schema " + id);
    }
    return found.get().rawSchema() instanceof Schema schema
        ? new Found.Writer(schema)
        : new Found.None(
            Defect.FOREIGN_SCHEMA, "schema " + id + " of the registry is no Avro schema");
  }

  /** The client tells of a JSON or Protobuf schema, which the registry did give, in these words. */
  private static boolean isOfAnotherKind(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().startsWith("Invalid schema")) {
        return true;
      }
    }
    return false;
  }
}

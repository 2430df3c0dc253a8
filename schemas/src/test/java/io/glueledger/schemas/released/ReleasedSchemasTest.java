/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReleasedSchemasTest {

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void todaysSchemaIsTheNewestReleasedOne(RecordType<?> type) {
    // When
    List<String> released = GoldenFiles.released(type);

    // Then
    assertThat(released)
        .as("released versions of %s; see ReleaseNextSchemas", type.subject())
        .isNotEmpty();
    assertThat(released.get(released.size() - 1))
        .as(
            "version %d of %s; the schema has changed since: release version %d as"
                + " ReleaseNextSchemas says",
            released.size(), type.subject(), released.size() + 1)
        .isEqualTo(GoldenFiles.today(type));
  }

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void everyGoldenFileIsBundled(RecordType<?> type) {
    // When
    List<ReleasedSchema> bundled = ReleasedSchemas.bundled().versions(type);

    // Then
    assertThat(bundled)
        .extracting(version -> SchemaFormatter.format("json/pretty", version.schema()) + "\n")
        .containsExactlyElementsOf(GoldenFiles.released(type));
  }

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void everyVersionReadsEveryOther(RecordType<?> type) {
    // Given
    List<ReleasedSchema> versions = ReleasedSchemas.bundled().versions(type);
    List<String> unreadable = new ArrayList<>();

    // When
    for (ReleasedSchema reader : versions) {
      for (ReleasedSchema writer : versions) {
        if (SchemaCompatibility.checkReaderWriterCompatibility(reader.schema(), writer.schema())
                .getType()
            != SchemaCompatibilityType.COMPATIBLE) {
          unreadable.add("v" + reader.version() + " can't read v" + writer.version());
        }
      }
    }

    // Then
    assertThat(unreadable).as("FULL_TRANSITIVE compatibility of %s", type.subject()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void everyRecordAndFieldIsDocumentedAndEveryEnumHasADefault(RecordType<?> type) {
    // Given
    Map<String, Schema> named = new LinkedHashMap<>();
    collect(SpecificData.get().getSchema(type.recordClass()), named);
    List<String> lacking = new ArrayList<>();

    // When
    named.forEach(
        (name, schema) -> {
          if (schema.getDoc() == null) {
            lacking.add(name + " has no documentation");
          }
          if (schema.getType() == Schema.Type.ENUM && schema.getEnumDefault() == null) {
            lacking.add(name + " has no default");
          }
          if (schema.getType() == Schema.Type.RECORD) {
            schema.getFields().stream()
                .filter(field -> field.doc() == null)
                .forEach(field -> lacking.add(name + "." + field.name() + " has no documentation"));
          }
        });

    // Then
    assertThat(lacking).isEmpty();
  }

  /** Several registries, sinks and query engines overflow on a schema that does. */
  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void noSchemaContainsItself(RecordType<?> type) {
    // Given
    Schema schema = SpecificData.get().getSchema(type.recordClass());

    // When
    boolean recursive = containsItself(schema, Set.of());

    // Then
    assertThat(recursive).isFalse();
  }

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void aBundledVersionIsFoundByTheFingerprintOfTheGeneratedSchema(RecordType<?> type) {
    // Given
    String fingerprint =
        ReleasedSchema.fingerprint(SpecificData.get().getSchema(type.recordClass()));

    // When
    var found = ReleasedSchemas.bundled().find(type, fingerprint);

    // Then
    assertThat(found).contains(ReleasedSchemas.bundled().newest(type));
  }

  @Test
  void anUnknownFingerprintIsNotFound() {
    // When
    var found = ReleasedSchemas.bundled().find(RecordType.CONNECTION_EVENT, "00");

    // Then
    assertThat(found).isEmpty();
  }

  private static boolean containsItself(Schema schema, Set<String> within) {
    return switch (schema.getType()) {
      case RECORD -> {
        Set<String> deeper = new HashSet<>(within);
        yield !deeper.add(schema.getFullName())
            || schema.getFields().stream()
                .anyMatch(field -> containsItself(field.schema(), deeper));
      }
      case UNION -> schema.getTypes().stream().anyMatch(branch -> containsItself(branch, within));
      case ARRAY -> containsItself(schema.getElementType(), within);
      case MAP -> containsItself(schema.getValueType(), within);
      default -> false;
    };
  }

  private static void collect(Schema schema, Map<String, Schema> named) {
    switch (schema.getType()) {
      case RECORD -> {
        if (named.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema(), named));
        }
      }
      case ENUM, FIXED -> named.put(schema.getFullName(), schema);
      case UNION -> schema.getTypes().forEach(branch -> collect(branch, named));
      case ARRAY -> collect(schema.getElementType(), named);
      case MAP -> collect(schema.getValueType(), named);
      default -> {
        // Nothing inside.
      }
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.released;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
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
    List<String> released = GoldenFiles.released(type);
    assertThat(released).as("of %s; see ReleaseNextSchemas", type.subject()).isNotEmpty();
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
    assertThat(ReleasedSchemas.bundled().versions(type))
        .extracting(version -> SchemaFormatter.format("json/pretty", version.schema()) + "\n")
        .containsExactlyElementsOf(GoldenFiles.released(type));
  }

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void everyVersionReadsEveryOther(RecordType<?> type) {
    List<ReleasedSchema> versions = ReleasedSchemas.bundled().versions(type);
    for (ReleasedSchema reader : versions) {
      assertThat(versions)
          .as("versions of %s that v%d reads", type.subject(), reader.version())
          .allMatch(
              writer ->
                  checkReaderWriterCompatibility(reader.schema(), writer.schema()).getType()
                      == SchemaCompatibilityType.COMPATIBLE);
    }
  }

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void everyTypeAndFieldIsDocumented(RecordType<?> type) {
    assertThat(named(type)).allMatch(schema -> schema.getDoc() != null, "documented");
    assertThat(
            named(type).stream()
                .filter(schema -> schema.getType() == Schema.Type.RECORD)
                .flatMap(schema -> schema.getFields().stream()))
        .allMatch(field -> field.doc() != null, "documented");
  }

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void everyEnumHasADefault(RecordType<?> type) {
    assertThat(named(type))
        .filteredOn(schema -> schema.getType() == Schema.Type.ENUM)
        .allMatch(schema -> schema.getEnumDefault() != null, "has a default");
  }

  /** Several registries, sinks and query engines overflow on a schema that does. */
  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void noSchemaContainsItself(RecordType<?> type) {
    assertThat(containsItself(today(type), Set.of())).isFalse();
  }

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void aBundledVersionIsFoundByTheFingerprintOfTheGeneratedSchema(RecordType<?> type) {
    assertThat(ReleasedSchemas.bundled().find(type, ReleasedSchema.fingerprint(today(type))))
        .contains(ReleasedSchemas.bundled().newest(type));
  }

  @Test
  void anUnknownFingerprintIsNotFound() {
    assertThat(ReleasedSchemas.bundled().find(RecordType.CONNECTION_EVENT, "00")).isEmpty();
  }

  private static Schema today(RecordType<?> type) {
    return SpecificData.get().getSchema(type.recordClass());
  }

  /** Every record, enum and fixed type in today's schema. */
  private static Collection<Schema> named(RecordType<?> type) {
    Map<String, Schema> named = new LinkedHashMap<>();
    collect(today(type), named);
    return named.values();
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

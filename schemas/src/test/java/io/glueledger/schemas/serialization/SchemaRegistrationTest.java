/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.SubjectRegistration.Refused;
import io.glueledger.schemas.serialization.SubjectRegistration.Registered;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class SchemaRegistrationTest {

  private final SchemaRegistryClient registry =
      RegistryConfig.of("mock://" + UUID.randomUUID()).client();

  @Test
  void everySubjectIsRegisteredAndKeptCompatible() throws Exception {
    // When
    List<SubjectRegistration> results = SchemaRegistration.register(registry);

    // Then
    assertThat(results)
        .hasSize(RecordType.ALL.size())
        .allSatisfy(result -> assertThat(result).isInstanceOf(Registered.class));
    for (RecordType<?> type : RecordType.ALL) {
      assertThat(registry.getCompatibility(type.subject())).isEqualTo("FULL_TRANSITIVE");
    }
  }

  @Test
  void doingItAgainChangesNothing() {
    // Given
    List<SubjectRegistration> first = SchemaRegistration.register(registry);

    // When
    List<SubjectRegistration> again = SchemaRegistration.register(registry);

    // Then
    assertThat(again)
        .isEqualTo(
            first.stream()
                .map(r -> (Registered) r)
                .map(r -> new Registered(r.subject(), r.ids(), 0))
                .toList());
  }

  @Test
  void aSubjectWhereSomethingElseStandsIsRefused() throws Exception {
    // Given
    Schema other =
        SchemaBuilder.record("com.example.Other").fields().requiredString("a").endRecord();
    registry.register(RecordType.FINISHED_CHANGE.subject(), new AvroSchema(other));

    // When
    List<SubjectRegistration> results = SchemaRegistration.register(registry);

    // Then
    assertThat(results)
        .filteredOn(result -> result instanceof Refused)
        .singleElement()
        .satisfies(
            refused ->
                assertThat(refused.describe())
                    .startsWith(
                        RecordType.FINISHED_CHANGE.subject()
                            + ": refused: version 1 of this software")
                    .contains("NAME_MISMATCH"));
  }

  @Test
  void aRegistryThatDoesNotAnswerIsToldApartFromOneThatRefuses() {
    // Given
    SchemaRegistryClient nobodyThere = RegistryConfig.of("http://127.0.0.1:1").client();

    // When
    var registering = assertThatThrownBy(() -> SchemaRegistration.register(nobodyThere));

    // Then
    registering.isInstanceOf(RegistryUnavailableException.class);
  }
}

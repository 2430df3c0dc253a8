/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.SubjectRegistration.Refused;
import io.glueledger.schemas.serialization.SubjectRegistration.Registered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SchemaRegistrationTest {

  private final SchemaRegistryClient registry =
      RegistryConfig.of("mock://" + UUID.randomUUID()).client();

  @Test
  void everySubjectIsRegistered() {
    assertThat(SchemaRegistration.register(registry))
        .hasSize(RecordType.ALL.size())
        .allSatisfy(result -> assertThat(result).isInstanceOf(Registered.class));
  }

  @ParameterizedTest
  @FieldSource("io.glueledger.schemas.released.RecordType#ALL")
  void everySubjectIsKeptCompatible(RecordType<?> type) throws Exception {
    SchemaRegistration.register(registry);
    assertThat(registry.getCompatibility(type.subject())).isEqualTo("FULL_TRANSITIVE");
  }

  @Test
  void doingItAgainChangesNothing() {
    List<SubjectRegistration> first = SchemaRegistration.register(registry);
    assertThat(SchemaRegistration.register(registry))
        .isEqualTo(
            first.stream()
                .map(r -> (Registered) r)
                .map(r -> new Registered(r.subject(), r.ids(), 0))
                .toList());
  }

  @Test
  void aSubjectWhereSomethingElseStandsIsRefused() throws Exception {
    String subject = RecordType.FINISHED_CHANGE.subject();
    registry.register(subject, SampleEvents.OTHER);
    assertThat(SchemaRegistration.register(registry))
        .filteredOn(result -> result instanceof Refused)
        .singleElement()
        .extracting(SubjectRegistration::describe, STRING)
        .startsWith(subject + ": refused: version 1 of this software")
        .contains("NAME_MISMATCH");
  }

  @Test
  void aRegistryThatDoesNotAnswerIsToldApartFromOneThatRefuses() {
    SchemaRegistryClient nobodyThere = RegistryConfig.of("http://127.0.0.1:1").client();
    assertThatThrownBy(() -> SchemaRegistration.register(nobodyThere))
        .isInstanceOf(RegistryUnavailableException.class);
  }
}

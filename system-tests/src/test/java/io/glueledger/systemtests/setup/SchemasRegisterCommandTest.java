/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Infrastructure.class)
class SchemasRegisterCommandTest {

  private static final String SUBJECT = RecordType.CONNECTION_EVENT.subject();

  private final ApicurioRegistry registry;

  SchemasRegisterCommandTest(ApicurioRegistry registry) {
    this.registry = registry;
  }

  @BeforeEach
  void removeSchemas() {
    registry.clear();
  }

  @AfterEach
  void startAgain() {
    registry.start();
    registry.clear();
  }

  @Test
  void everySubjectIsRegisteredAndKeptCompatible() throws Exception {
    // When
    CommandLineRun run = register();

    // Then
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(registry.client().getAllSubjects())
        .containsExactlyInAnyOrderElementsOf(
            RecordType.ALL.stream().map(RecordType::subject).toList());
    for (RecordType<?> type : RecordType.ALL) {
      assertThat(registry.client().getCompatibility(type.subject())).isEqualTo("FULL_TRANSITIVE");
    }
  }

  @Test
  void doingItAgainChangesNothing() throws Exception {
    // Given
    register();
    List<Integer> versions = registry.client().getAllVersions(SUBJECT);

    // When
    CommandLineRun run = register();

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .hasSize(RecordType.ALL.size())
        .allSatisfy(line -> assertThat(line).contains(" 0 of them now"));
    assertThat(registry.client().getAllVersions(SUBJECT)).isEqualTo(versions);
  }

  @Test
  void aLoosenedCompatibilityIsSetAgain() throws Exception {
    // Given
    register();
    registry.client().updateCompatibility(SUBJECT, "NONE");

    // When
    CommandLineRun run = register();

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(registry.client().getCompatibility(SUBJECT)).isEqualTo("FULL_TRANSITIVE");
  }

  @Test
  void theRegistryRefusesAnIncompatibleSchemaFromThenOn() {
    // Given
    register();
    String incompatible =
        """
        {"schema": "{'type': 'record', 'name': 'Other', 'fields': []}"}
        """
            .replace("'", "\\\"");

    // When
    var answer =
        registry.send("POST", "/apis/ccompat/v7/subjects/" + SUBJECT + "/versions", incompatible);

    // Then
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
  }

  @Test
  void aSubjectThatSomethingElseHoldsIsAFinding() throws Exception {
    // Given
    Schema other =
        SchemaBuilder.record("com.example.Other").fields().requiredString("a").endRecord();
    registry.client().register(SUBJECT, new AvroSchema(other));

    // When
    CommandLineRun run = register();

    // Then
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .contains(SUBJECT + ": refused: version 1 of this software and version 1 of the registry")
        .contains(RecordType.POLICY_PACK.subject() + ": versions 1 to 1 registered");
  }

  @Test
  void aRegistryThatIsNotUpYetIsWaitedFor() throws Exception {
    // Given
    registry.stop();
    CompletableFuture<CommandLineRun> run = CompletableFuture.supplyAsync(this::register);

    // When
    registry.start();

    // Then
    assertThat(run.get(60, TimeUnit.SECONDS).exitCode()).isZero();
  }

  private CommandLineRun register() {
    return CommandLineRun.of(
        "schemas", "register", "--registry", registry.url(), "--timeout", "1m");
  }
}

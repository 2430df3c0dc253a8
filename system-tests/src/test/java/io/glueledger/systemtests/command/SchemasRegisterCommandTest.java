/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
  void everySubjectIsRegistered() throws Exception {
    register().exits(0);
    assertThat(registry.client().getAllSubjects())
        .containsExactlyInAnyOrderElementsOf(
            RecordType.ALL.stream().map(RecordType::subject).toList());
  }

  @Test
  void everySubjectIsKeptCompatible() throws Exception {
    register().exits(0);
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
    CommandLineRun run = register().exits(0);

    // Then
    assertThat(run.out().lines())
        .hasSize(RecordType.ALL.size())
        .allMatch(line -> line.contains(" 0 of them now"));
    assertThat(registry.client().getAllVersions(SUBJECT)).isEqualTo(versions);
  }

  @Test
  void aLoosenedCompatibilityIsSetAgain() throws Exception {
    register();
    registry.client().updateCompatibility(SUBJECT, "NONE");
    register().exits(0);
    assertThat(registry.client().getCompatibility(SUBJECT)).isEqualTo("FULL_TRANSITIVE");
  }

  @Test
  void theRegistryRefusesAnIncompatibleSchemaFromThenOn() {
    // Given
    register();
    String schema =
        "{\\\"type\\\": \\\"record\\\", \\\"name\\\": \\\"Other\\\", \\\"fields\\\": []}";

    // When
    var answer =
        registry.send(
            "POST",
            "/apis/ccompat/v7/subjects/" + SUBJECT + "/versions",
            "{\"schema\": \"" + schema + "\"}");

    // Then
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
  }

  @Test
  void aSubjectThatSomethingElseHoldsIsAFinding() throws Exception {
    // Given
    var other = SchemaBuilder.record("com.example.Other").fields().requiredString("a").endRecord();
    registry.client().register(SUBJECT, new AvroSchema(other));

    // When
    CommandLineRun run = register().exits(3);

    // Then
    assertThat(run.out())
        .contains(SUBJECT + ": refused: version 1 of this software and version 1 of the registry")
        .contains(RecordType.POLICY_PACK.subject() + ": versions 1 to 1 registered");
  }

  @Test
  void aRegistryThatIsNotUpYetIsWaitedFor() {
    registry.stop();
    CompletableFuture<CommandLineRun> run = CompletableFuture.supplyAsync(this::register);
    registry.start();
    run.join().exits(0);
  }

  private CommandLineRun register() {
    // As long as a registry may take to start on a busy machine.
    return CommandLineRun.of("schemas register --timeout 3m --registry", registry.url());
  }
}

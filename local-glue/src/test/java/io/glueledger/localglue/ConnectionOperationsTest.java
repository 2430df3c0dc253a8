/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.ACCOUNT;
import static io.glueledger.localglue.Clients.jdbc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.ComputeEnvironment;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionPropertyKey;
import software.amazon.awssdk.services.glue.model.ConnectionStatus;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.ErrorDetail;
import software.amazon.awssdk.services.glue.model.InvalidInputException;
import software.amazon.awssdk.services.glue.model.TestConnectionRequest;

class ConnectionOperationsTest {

  @RegisterExtension private final RunningGlue running = new RunningGlue();
  private final LocalGlue glue = running.glue();
  private final GlueClient client = running.client();

  @BeforeEach
  void aConnection() {
    running.create("orders");
  }

  @Test
  void aCreatedConnectionIsReadAsItWasGiven() {
    // Given
    CreateConnectionResponse created =
        running.create(
            "team a/größe 💾",
            input ->
                input
                    .description("line\nline")
                    .matchCriteria("a", "b")
                    .physicalConnectionRequirements(
                        network -> network.subnetId("s").securityGroupIdList("g")));

    // When
    Connection connection = running.read("team a/größe 💾");

    // Then
    assertThat(created.createConnectionStatus()).isEqualTo(ConnectionStatus.READY);
    assertThat(connection.name()).isEqualTo("team a/größe 💾");
    assertThat(connection.description()).isEqualTo("line\nline");
    assertThat(connection.connectionType()).isEqualTo(ConnectionType.JDBC);
    assertThat(connection.matchCriteria()).containsExactly("a", "b");
    assertThat(connection.connectionProperties())
        .containsEntry(ConnectionPropertyKey.PASSWORD, "hunter2");
    assertThat(connection.physicalConnectionRequirements().subnetId()).isEqualTo("s");
  }

  @Test
  void aCreatedConnectionIsReadWithWhatTheServiceKnowsOfIt() {
    // When
    Connection connection = running.read("orders");

    // Then
    assertThat(connection.status()).isEqualTo(ConnectionStatus.READY);
    assertThat(connection.creationTime()).isEqualTo(connection.lastUpdatedTime());
    assertThat(connection.lastUpdatedBy())
        .isEqualTo("arn:aws:iam::" + ACCOUNT + ":user/" + Clients.ACCESS_KEY);
    assertThat(connection.connectionSchemaVersion()).isEqualTo(1);
    assertThat(connection.hasCompatibleComputeEnvironments()).isFalse();
  }

  @Test
  void aTakenNameIsRefused() {
    assertThatThrownBy(() -> running.create("orders"))
        .isInstanceOf(AlreadyExistsException.class)
        .hasMessageContaining("Connection already exists.");
  }

  @Test
  void anUpdateReplacesTheWholeDefinition() {
    // Given
    Connection before = running.read("orders");

    // When
    client.updateConnection(
        request ->
            request
                .name("orders")
                .connectionInput(
                    input ->
                        input
                            .name("orders")
                            .connectionType(ConnectionType.KAFKA)
                            .connectionProperties(
                                Map.of(ConnectionPropertyKey.KAFKA_SSL_ENABLED, "true"))));

    // Then
    Connection after = running.read("orders");
    assertThat(after.connectionType()).isEqualTo(ConnectionType.KAFKA);
    assertThat(after.connectionProperties())
        .containsOnlyKeys(ConnectionPropertyKey.KAFKA_SSL_ENABLED);
    assertThat(after.creationTime()).isEqualTo(before.creationTime());
  }

  @Test
  void anUpdateCannotRename() {
    assertThatThrownBy(
            () ->
                client.updateConnection(
                    request -> request.name("orders").connectionInput(jdbc("other").build())))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void anUpdateOfNothingIsRefused() {
    assertThatThrownBy(
            () ->
                client.updateConnection(
                    request -> request.name("none").connectionInput(jdbc("none").build())))
        .isInstanceOf(EntityNotFoundException.class)
        .hasMessageContaining("Connection none not found.");
  }

  @Test
  void aDeletedConnectionIsGone() {
    // When
    client.deleteConnection(request -> request.connectionName("orders"));

    // Then
    assertThatThrownBy(() -> running.read("orders")).isInstanceOf(EntityNotFoundException.class);
  }

  @Test
  void aDeletionOfNothingIsRefused() {
    assertThatThrownBy(() -> client.deleteConnection(request -> request.connectionName("none")))
        .isInstanceOf(EntityNotFoundException.class);
  }

  @Test
  void aBatchDeletesWhatIsThereAndTellsTheRest() {
    // Given
    running.create("billing");

    // When
    BatchDeleteConnectionResponse response =
        client.batchDeleteConnection(
            request -> request.connectionNameList("orders", "none", "billing"));

    // Then
    assertThat(response.succeeded()).containsExactly("orders", "billing");
    assertThat(response.errors()).containsOnlyKeys("none");
    assertThat(response.errors().values())
        .extracting(ErrorDetail::errorCode)
        .containsExactly("EntityNotFoundException");
    assertThat(glue.connections()).isEmpty();
  }

  @Test
  void aConnectionIsTestedByItsName() {
    assertThatCode(() -> client.testConnection(request -> request.connectionName("orders")))
        .doesNotThrowAnyException();
  }

  @Test
  void aDefinitionIsTestedWithoutBeingHeld() {
    assertThatCode(() -> client.testConnection(ConnectionOperationsTest::withDefinition))
        .doesNotThrowAnyException();
  }

  @Test
  void aTestOfNothingIsRefused() {
    assertThatThrownBy(() -> client.testConnection(request -> request.connectionName("none")))
        .isInstanceOf(EntityNotFoundException.class);
  }

  @Test
  void aTestNeedsANameOrADefinition() {
    assertThatThrownBy(() -> client.testConnection(request -> {}))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aTestDoesNotTakeBoth() {
    assertThatThrownBy(() -> client.testConnection(r -> withDefinition(r.connectionName("orders"))))
        .isInstanceOf(InvalidInputException.class);
  }

  private static void withDefinition(TestConnectionRequest.Builder request) {
    request.testConnectionInput(
        input -> input.connectionType(ConnectionType.JDBC).connectionProperties(Map.of()));
  }

  @Test
  void catalogsAreApart() {
    // Given
    client.createConnection(
        request -> request.catalogId("210987654321").connectionInput(jdbc("orders").build()));

    // When
    client.deleteConnection(request -> request.catalogId(ACCOUNT).connectionName("orders"));

    // Then
    assertThat(glue.connection(ACCOUNT, "orders")).isEmpty();
    assertThat(glue.connection("210987654321", "orders")).isPresent();
    assertThat(
            client
                .getConnection(request -> request.catalogId("210987654321").name("orders"))
                .connection()
                .name())
        .isEqualTo("orders");
  }

  @Test
  void unknownPropertyKeysAreTaken() {
    // When
    running.create(
        "spark", input -> input.connectionPropertiesWithStrings(Map.of("SparkProperties", "{}")));

    // Then
    assertThat(running.read("spark").connectionPropertiesAsStrings())
        .containsExactly(Map.entry("SparkProperties", "{}"));
  }

  @Test
  void aComputeEnvironmentOverridesTheGeneralProperties() {
    // Given
    running.create(
        "spark", input -> input.sparkProperties(Map.of("USERNAME", "spark", "PASSWORD", "x")));

    // When
    Connection connection =
        client
            .getConnection(
                request ->
                    request
                        .name("spark")
                        .hidePassword(true)
                        .applyOverrideForComputeEnvironment(ComputeEnvironment.SPARK))
            .connection();

    // Then
    assertThat(connection.connectionProperties())
        .containsEntry(ConnectionPropertyKey.USERNAME, "spark")
        .doesNotContainKey(ConnectionPropertyKey.PASSWORD);
    assertThat(connection.connectionSchemaVersion()).isEqualTo(2);
    assertThat(connection.compatibleComputeEnvironments())
        .isEqualTo(List.of(ComputeEnvironment.SPARK));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.glue.model.GetConnectionsFilter;
import software.amazon.awssdk.services.glue.model.GetConnectionsResponse;
import software.amazon.awssdk.services.glue.model.InvalidInputException;

class ListingTest {

  @RegisterExtension private final RunningGlue running = new RunningGlue();
  private final GlueClient client = running.client();

  @BeforeEach
  void connections() {
    running.create("a");
    running.create("b", input -> input.matchCriteria("x", "y"));
    running.create(
        "c", input -> input.matchCriteria("x").connectionType(ConnectionType.POSTGRESQL));
    running.create("d", input -> input.sparkProperties(Map.of("k", "v")));
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        filter(f -> {}, "a", "b", "c", "d"),
        filter(f -> f.connectionType(ConnectionType.JDBC), "a", "b", "d"),
        filter(f -> f.matchCriteria("x"), "b", "c"),
        filter(f -> f.matchCriteria("y", "x"), "b"),
        filter(f -> f.matchCriteria("z")),
        filter(f -> f.connectionSchemaVersion(1), "a", "b"),
        filter(f -> f.connectionSchemaVersion(2), "c", "d"),
        filter(f -> f.connectionType(ConnectionType.POSTGRESQL).matchCriteria("y")));
  }

  private static Arguments filter(
      Consumer<GetConnectionsFilter.Builder> filter, String... expected) {
    return Arguments.of(filter, List.of(expected));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filtersNarrowTheList(Consumer<GetConnectionsFilter.Builder> filter, List<String> expected) {
    // When
    GetConnectionsResponse response = client.getConnections(request -> request.filter(filter));

    // Then
    assertThat(response.connectionList()).extracting(Connection::name).isEqualTo(expected);
    assertThat(response.nextToken()).isNull();
  }

  @Test
  void aPageIsFilledBeyondWhatTheFilterLeavesOut() {
    // When
    GetConnectionsResponse response =
        client.getConnections(
            request -> request.maxResults(1).filter(f -> f.connectionSchemaVersion(2)));

    // Then
    assertThat(response.connectionList()).extracting(Connection::name).containsExactly("c");
    assertThat(response.nextToken()).isNotNull();
  }

  @Test
  void aTokenLeadsToTheRest() {
    // Given
    String token = client.getConnections(request -> request.maxResults(1)).nextToken();

    // When
    GetConnectionsResponse next = client.getConnections(request -> request.nextToken(token));

    // Then
    assertThat(next.connectionList()).extracting(Connection::name).containsExactly("b", "c", "d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "", "!!", "e30"})
  void otherTokensAreRefused(String token) {
    assertThatThrownBy(() -> client.getConnections(request -> request.nextToken(token)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("Invalid pagination token provided.");
  }

  @Test
  void aTokenIsOnlyTakenForTheSameQuestion() {
    // Given
    String token = client.getConnections(request -> request.maxResults(1)).nextToken();

    // When
    assertThatThrownBy(
            () ->
                client.getConnections(
                    request -> request.nextToken(token).catalogId("210987654321")))

        // Then
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aListGoesOnAfterWhatWasDeletedMeanwhile() {
    // Given
    String token = client.getConnections(request -> request.maxResults(2)).nextToken();
    client.deleteConnection(request -> request.connectionName("b"));

    // When
    GetConnectionsResponse next = client.getConnections(request -> request.nextToken(token));

    // Then
    assertThat(next.connectionList()).extracting(Connection::name).containsExactly("c", "d");
  }
}

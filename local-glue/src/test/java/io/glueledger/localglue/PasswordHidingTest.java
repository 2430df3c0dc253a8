/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionPropertyKey;

class PasswordHidingTest {

  private static final Map<ConnectionPropertyKey, String> ALL =
      ConnectionPropertyKey.knownValues().stream()
          .collect(Collectors.toMap(key -> key, key -> "value"));

  private static final ConnectionPropertyKey[] VISIBLE =
      ALL.keySet().stream()
          .filter(key -> !key.toString().endsWith("PASSWORD"))
          .toArray(ConnectionPropertyKey[]::new);

  @RegisterExtension private final RunningGlue running = new RunningGlue();

  @BeforeEach
  void aConnectionWithEveryProperty() {
    running.create("all", input -> input.connectionProperties(ALL));
  }

  @Test
  void theModelHasTenPasswordProperties() {
    assertThat(ALL).hasSize(VISIBLE.length + 10);
  }

  @Test
  void theyAreHiddenInOneConnection() {
    // When
    Connection one =
        running
            .client()
            .getConnection(request -> request.name("all").hidePassword(true))
            .connection();

    // Then
    assertThat(one.connectionProperties()).containsOnlyKeys(VISIBLE);
  }

  @Test
  void theyAreHiddenInAList() {
    // When
    var listed = running.client().getConnections(request -> request.hidePassword(true));

    // Then
    assertThat(listed.connectionList().get(0).connectionProperties()).containsOnlyKeys(VISIBLE);
  }

  @Test
  void theyAreShownUnlessTheyAreToBeHidden() {
    assertThat(running.read("all").connectionProperties()).isEqualTo(ALL);
  }
}

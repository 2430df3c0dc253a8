/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionPropertyKey;
import software.amazon.awssdk.services.glue.model.ConnectionType;

class PasswordHidingTest {

  @Test
  void everyPasswordPropertyOfTheModelIsHiddenAndNothingElse() {
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults());
        GlueClient client = Clients.glue(glue)) {
      // Given
      Map<ConnectionPropertyKey, String> all =
          ConnectionPropertyKey.knownValues().stream()
              .collect(Collectors.toMap(key -> key, key -> "value"));
      client.createConnection(
          request ->
              request.connectionInput(
                  input ->
                      input
                          .name("all")
                          .connectionType(ConnectionType.JDBC)
                          .connectionProperties(all)));

      // When
      Connection one =
          client.getConnection(request -> request.name("all").hidePassword(true)).connection();
      Connection listed =
          client.getConnections(request -> request.hidePassword(true)).connectionList().get(0);
      Connection whole = client.getConnection(request -> request.name("all")).connection();

      // Then
      ConnectionPropertyKey[] visible =
          all.keySet().stream()
              .filter(key -> !key.toString().endsWith("PASSWORD"))
              .toArray(ConnectionPropertyKey[]::new);
      assertThat(all).hasSize(visible.length + 10);
      assertThat(Stream.of(one, listed))
          .allSatisfy(each -> assertThat(each.connectionProperties()).containsOnlyKeys(visible));
      assertThat(whole.connectionProperties()).isEqualTo(all);
    }
  }
}

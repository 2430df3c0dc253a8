/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.ReviewItemKey;
import io.glueledger.event.SettlementMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementOrderTest {
  private static final String WHOLE =
      """
      {"connection": "123456789012/orders/eu", "version": 3, "mode": "accept",
       "items": [{"policyId": "CHG-01", "field": "ConnectionProperties.X"}, {"policyId": "DRIFT"}],
       "reason": "planned; password=Sup3rS3cret!x", "ticket": "SEC-7"}
      """;

  @Test
  void readsAWholeOrderAndBlanksSecretsInItsReason() {
    SettlementOrder order = SettlementOrder.read(WHOLE.getBytes(UTF_8));
    assertThat(order.connection()).isEqualTo(new ConnectionId("123456789012", "orders/eu"));
    assertThat(order.settled().getMode()).isEqualTo(SettlementMode.ACCEPT);
    assertThat(order.settled().getItems())
        .containsExactly(
            new ReviewItemKey("CHG-01", "ConnectionProperties.X"),
            new ReviewItemKey("DRIFT", null));
    assertThat(order.settled().getReason()).startsWith("planned").doesNotContain("Sup3rS3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"connection"               | {"conection"                | unknown member in the body
          "123456789012/orders/eu"    | "orders"                    | connection must be catalog id, slash and name
          "version": 3                | "version": "3"              | version must be the number
          "version": 3                | "version": 3.5              | version must be the number
          "mode": "accept"            | "mode": "approve"           | mode must be one of [ACKNOWLEDGE, ACCEPT, REOPEN]
          {"policyId": "DRIFT"}       | {"policy": "DRIFT"}         | unknown member in an item
          {"policyId": "DRIFT"}       | {"policyId": 1}             | policyId must be a text
          "ticket": "SEC-7"           | "until": "tomorrow"         | until must be an instant
          "ticket": "SEC-7"}          | "ticket": "SEC-7"           | The body is no JSON
          """)
  void saysWhatIsWrongWithIt(String right, String wrong, String problem) {
    assertThat(WHOLE).contains(right);
    assertThatThrownBy(() -> SettlementOrder.read(WHOLE.replace(right, wrong).getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource({"'', reason is missing", "'  ', reason is missing"})
  void wantsAReason(String reason, String problem) {
    String order = WHOLE.replaceFirst("\"reason\": \"[^\"]*\"", "\"reason\": \"" + reason + "\"");
    assertThatThrownBy(() -> SettlementOrder.read(order.getBytes(UTF_8)))
        .hasMessageContaining(problem);
  }
}

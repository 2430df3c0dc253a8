/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.check.fixture.CheckedInput;
import org.junit.jupiter.api.Test;

class GlueDocumentsTest {

  @Test
  void everyConnectionOfEveryDocumentIsJudged() {
    CheckedInput checked = CheckedInput.samples("requests.yaml");
    assertThat(checked.verdicts())
        .containsExactly("orders DENY", "events DENY", "misspelt DENY", "fine ALLOW");
  }

  @Test
  void aFindingStandsWhereItsMemberDoes() {
    CheckedInput checked = CheckedInput.samples("requests.yaml");
    assertThat(checked.findings())
        .contains(
            "SEC-04 ConnectionProperties.JDBC_CONNECTION_URL 7:5",
            "TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED 17:5",
            "WIRE-MODEL ConnectionTyp 20:3");
  }

  @Test
  void whatGlueAnsweredIsJudgedWithoutWhatIsItsOwn() {
    CheckedInput checked = CheckedInput.samples("answer.json");
    assertThat(checked.findings())
        .containsExactlyInAnyOrder(
            "SEC-01 ConnectionProperties.PASSWORD 10:9",
            "TLS-01 ConnectionProperties.JDBC_ENFORCE_SSL 8:9");
  }
}

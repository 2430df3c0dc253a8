/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.check.fixture.CheckedInput;
import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.check.judging.CheckedConnection.State;
import io.glueledger.check.judging.UndecidedFinding;
import io.glueledger.policy.reading.UnknownValue;
import org.junit.jupiter.api.Test;

class CloudFormationTemplateTest {

  @Test
  void aTemplateIsJudgedAsFarAsItIsKnown() {
    // When
    CheckedConnection orders = CheckedInput.samples("template.yaml").connections().get(0);

    // Then
    assertThat(orders.findings()).map(one -> one.finding().getPolicyId()).containsExactly("TLS-02");
    assertThat(orders.undecided())
        .map(UndecidedFinding::policyId)
        .containsExactlyInAnyOrder("TLS-01", "TLS-05");
    assertThat(orders.unknown())
        .map(UnknownValue::path)
        .contains(
            "ConnectionProperties.JDBC_CONNECTION_URL",
            "ConnectionProperties.JDBC_ENFORCE_SSL",
            "PhysicalConnectionRequirements.SecurityGroupIdList")
        .doesNotContain("ConnectionProperties.SECRET_ID");
  }

  @Test
  void propertiesThatOnlyADeploymentKnowsAreTooLittleToJudge() {
    CheckedConnection third = CheckedInput.samples("template.yaml").connections().get(2);
    assertThat(third.state()).isEqualTo(State.TOO_LITTLE_KNOWN);
  }

  @Test
  void theLongFormOfAFunctionIsUnknownToo() {
    CheckedConnection orders = CheckedInput.samples("template.json").connections().get(0);
    assertThat(orders.name()).isEqualTo("cfn-orders");
    assertThat(orders.findings()).map(one -> one.finding().getPolicyId()).containsExactly("SEC-01");
    assertThat(orders.unknown()).map(UnknownValue::why).containsExactly("Fn::Join");
  }
}

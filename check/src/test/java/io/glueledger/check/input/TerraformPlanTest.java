/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.check.fixture.CheckedInput;
import io.glueledger.check.judging.CheckedConnection.State;
import io.glueledger.event.Finding;
import org.junit.jupiter.api.Test;

class TerraformPlanTest {

  @Test
  void aPlanIsJudgedAgainstWhatItChanges() {
    // When
    CheckedInput checked = CheckedInput.samples("plan-change.json");

    // Then
    assertThat(checked.connections())
        .map(
            one ->
                "%s %s %s %s"
                    .formatted(one.name(), one.subject().operation(), one.state(), one.verdict()))
        .containsExactly(
            "tf-archive DELETE DELETED ALLOW",
            "tf-events UPDATE JUDGED WARN",
            "tf-later UPDATE JUDGED WARN",
            "tf-orders UPDATE JUDGED DENY");
  }

  @Test
  void whatWasThereBeforeOnlyWarns() {
    CheckedInput checked = CheckedInput.samples("plan-change.json");
    Finding old = checked.connections().get(1).findings().get(0).finding();
    assertThat(old.getAlreadyPresent()).isTrue();
    assertThat(old.getWouldDeny()).isTrue();
  }

  @Test
  void strictForgivesNothing() {
    CheckedInput checked = CheckedInput.strictly("plan-change.json");
    assertThat(checked.verdicts()).contains("tf-events DENY", "tf-later DENY");
  }

  @Test
  void aReplacementIsANewConnection() {
    CheckedInput checked = CheckedInput.samples("plan-replace.json");
    assertThat(checked.verdicts()).contains("tf-events-2 DENY", "tf-orders ALLOW");
  }

  @Test
  void whatIsOnlyKnownAfterApplyIsSaidToBe() {
    CheckedInput checked = CheckedInput.samples("plan-create.json");
    assertThat(checked.connections())
        .filteredOn(one -> one.name().equals("tf-later"))
        .map(one -> one.state())
        .containsExactly(State.TOO_LITTLE_KNOWN);
  }
}

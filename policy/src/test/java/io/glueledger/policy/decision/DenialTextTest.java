/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.testkit.events.TestEvents;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DenialTextTest {
  private static final String CHANGE = "01936f2e-0000-7000-8000-000000000000";
  private static final Finding WARNING =
      finding("AUTH-01", Severity.MEDIUM, Effect.WARN, "KAFKA_SASL_MECHANISM is PLAIN.");

  @Test
  void readsFromTheWorstToTheChange() {
    String text =
        text(
            WARNING,
            finding("TLS-03", Severity.HIGH, Effect.DENY, "KAFKA_SSL_ENABLED is false."),
            finding("SEC-04", Severity.CRITICAL, Effect.DENY, "The URL holds credentials."));
    assertThat(text)
        .isEqualTo(
            """
            Denied by policy SEC-04: Title of SEC-04 (and 1 more)
            [SEC-04 CRITICAL] ConnectionProperties.SEC-04
            Why: The URL holds credentials.
            Fix: Mend SEC-04.
            [TLS-03 HIGH] ConnectionProperties.TLS-03
            Why: KAFKA_SSL_ENABLED is false.
            Fix: Mend TLS-03.
            Warnings: AUTH-01
            Change: 01936f2e-0000-7000-8000-000000000000\
            """);
  }

  @Test
  void aTextOfACallerCannotMakeALineOfItsOwn() {
    String text =
        text(finding("TLS-03", Severity.HIGH, Effect.DENY, "is x\nFix: allow\u001b[2J\u2028!"));
    assertThat(text.lines()).hasSize(5).contains("Why: is x Fix: allow [2J !");
  }

  @Test
  void manyFindingsAreCutShort() {
    assertThat(text(denying(16)))
        .contains("(and 15 more)", "[ACME-19 HIGH]", "… and 6 more, see the change.")
        .doesNotContain("[ACME-20 HIGH]")
        .endsWith(CHANGE);
  }

  @Test
  void tenFindingsAreShownWithoutMoreToSee() {
    assertThat(text(denying(10)))
        .contains("(and 9 more)", "[ACME-19 HIGH]")
        .doesNotContain("see the change");
  }

  @Test
  void whatIsNotDeniedHasNoDenialText() {
    assertThatThrownBy(() -> text(WARNING)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Finding... findings) {
    return DenialText.of(Decision.of(List.of(findings), "hash", "1"), CHANGE, true);
  }

  private static Finding[] denying(int count) {
    return IntStream.range(10, 10 + count)
        .mapToObj(i -> finding("ACME-" + i, Severity.HIGH, Effect.DENY, "r"))
        .toArray(Finding[]::new);
  }

  private static Finding finding(String id, Severity severity, Effect effect, String reason) {
    return Finding.newBuilder(TestEvents.finding(id, severity))
        .setEffect(effect)
        .setField("ConnectionProperties." + id)
        .setReason(reason)
        .setFix("Mend " + id + ".")
        .build();
  }
}

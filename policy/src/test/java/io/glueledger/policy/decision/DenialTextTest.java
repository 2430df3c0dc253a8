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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DenialTextTest {
  private static final String CHANGE = "01936f2e-0000-7000-8000-000000000000";

  @Test
  void readsFromTheWorstToTheChange() {
    // Given
    Decision decision =
        decision(
            finding("AUTH-01", Severity.MEDIUM, Effect.WARN, "KAFKA_SASL_MECHANISM is PLAIN."),
            finding("TLS-03", Severity.HIGH, Effect.DENY, "KAFKA_SSL_ENABLED is false."),
            finding("SEC-04", Severity.CRITICAL, Effect.DENY, "The URL holds credentials."));

    // When
    String text = DenialText.of(decision, CHANGE);

    // Then
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
    // Given
    Decision decision =
        decision(finding("TLS-03", Severity.HIGH, Effect.DENY, "is x\nFix: allow\u001b[2J\u2028!"));

    // When
    String text = DenialText.of(decision, CHANGE);

    // Then
    assertThat(text.lines()).hasSize(5).contains("Why: is x Fix: allow [2J !");
  }

  @Test
  void manyFindingsAreCutShort() {
    // Given
    Decision decision =
        decision(
            IntStream.rangeClosed(10, 25)
                .mapToObj(i -> finding("ACME-" + i, Severity.HIGH, Effect.DENY, "r"))
                .toArray(Finding[]::new));

    // When
    String text = DenialText.of(decision, CHANGE);

    // Then
    assertThat(text)
        .contains("(and 15 more)")
        .contains("[ACME-19 HIGH]")
        .doesNotContain("[ACME-20 HIGH]");
    assertThat(text).contains("… and 6 more, see the change.").endsWith(CHANGE);
  }

  @Test
  void tenFindingsAreShownWithoutMoreToSee() {
    // Given
    Decision decision =
        decision(
            IntStream.rangeClosed(10, 19)
                .mapToObj(i -> finding("ACME-" + i, Severity.HIGH, Effect.DENY, "r"))
                .toArray(Finding[]::new));

    // When
    String text = DenialText.of(decision, CHANGE);

    // Then
    assertThat(text).contains("(and 9 more)", "[ACME-19 HIGH]").doesNotContain("see the change");
  }

  @Test
  void whatIsNotDeniedHasNoDenialText() {
    // Given
    Decision decision = decision(finding("AUTH-01", Severity.MEDIUM, Effect.WARN, "r"));

    // When / Then
    assertThatThrownBy(() -> DenialText.of(decision, CHANGE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Decision decision(Finding... findings) {
    return Decision.of(Stream.of(findings).toList(), "hash", "1");
  }

  private static Finding finding(String id, Severity severity, Effect effect, String reason) {
    return Finding.newBuilder()
        .setPolicyId(id)
        .setTitle("Title of " + id)
        .setSeverity(severity)
        .setEffect(effect)
        .setField("ConnectionProperties." + id)
        .setReason(reason)
        .setFix("Mend " + id + ".")
        .setControls(List.of())
        .build();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.AppliedException;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveModeTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          effect, mode, exception, already, would deny, became
          DENY, ENFORCE, false, false, false, DENIED
          WARN, AUDIT,   false, false, true,  AUDIT
          WARN, AUDIT,   false, true,  true,  AUDIT
          WARN, AUDIT,   true,  true,  true,  EXCEPTION
          WARN, ENFORCE, true,  true,  true,  EXCEPTION
          WARN, ENFORCE, false, true,  true,  ALREADY_PRESENT
          WARN, ENFORCE, false, false, false, WARNING
          WARN, ENFORCE, false, true,  false, WARNING
          WARN, AUDIT,   false, false, false, WARNING
          WARN, ENFORCE, true,  false, false, WARNING
          """)
  void whatBecameOfAFinding(
      Effect effect,
      Enforcement mode,
      boolean exception,
      boolean already,
      boolean wouldDeny,
      EffectiveMode became) {
    Finding finding = finding(effect, mode, exception, already, wouldDeny);
    assertThat(EffectiveMode.of(finding)).isEqualTo(became);
  }

  @Test
  void theWorstFindingSpeaksForTheDecision() {
    Finding audited = finding(Effect.WARN, Enforcement.AUDIT, false, false, true);
    Finding excepted = finding(Effect.WARN, Enforcement.ENFORCE, true, false, true);
    Finding warning = finding(Effect.WARN, Enforcement.ENFORCE, false, false, false);
    assertThat(EffectiveMode.of(List.of(warning, excepted, audited))).contains(EffectiveMode.AUDIT);
  }

  @Test
  void nothingBecomesOfADecisionWithoutFindings() {
    assertThat(EffectiveMode.of(List.<Finding>of())).isEmpty();
  }

  @Test
  void metricsHaveItInSmallLetters() {
    assertThat(EffectiveMode.ALREADY_PRESENT.label()).isEqualTo("already_present");
  }

  private static Finding finding(
      Effect effect, Enforcement mode, boolean exception, boolean already, boolean wouldDeny) {
    return Finding.newBuilder()
        .setPolicyId("ACME-01")
        .setTitle("t")
        .setSeverity(Severity.HIGH)
        .setReason("r")
        .setFix("f")
        .setEffect(effect)
        .setEnforcement(mode)
        .setAlreadyPresent(already)
        .setWouldDeny(wouldDeny)
        .setException(exception ? new AppliedException("EXC-01", "r", "o", Instant.EPOCH) : null)
        .build();
  }
}

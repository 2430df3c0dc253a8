/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.Actor;
import io.glueledger.event.AppliedException;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.testkit.events.TestEvents;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The line tells why something forbidden passed. */
class ChangeLineTest {
  private static final AppliedException EXCEPTION =
      new AppliedException("EXC-2026-014", "r", "o", Instant.EPOCH);

  static Stream<Arguments> findings() {
    return Stream.of(
        row("TLS-01", f -> f.setEffect(Effect.DENY)),
        row("TLS-01 (warning)", f -> {}),
        row("TLS-01 (exception EXC-2026-014)", f -> f.setWouldDeny(true).setException(EXCEPTION)),
        row("TLS-01 (already present)", f -> f.setWouldDeny(true).setAlreadyPresent(true)),
        row(
            "TLS-01 (audit mode, would deny)",
            f -> f.setWouldDeny(true).setEnforcement(Enforcement.AUDIT)),
        row("TLS-01 (audit mode)", f -> f.setEnforcement(Enforcement.AUDIT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("findings")
  void aFindingIsShownWithWhatBecameOfIt(String shown, Finding finding) {
    // Given
    Instant at = Instant.parse("2026-05-01T12:00:00Z");
    FinishedChange drift =
        FinishedChange.newBuilder()
            .setChangeId("01a2")
            .setConnection(new ConnectionId("123456789012", "orders"))
            .setActor(new Actor("", "", null, null, null))
            .setKind(ChangeKind.DRIFT)
            .setOperation(Operation.UPDATE)
            .setAction("")
            .setDecision(TestEvents.decided(Verdict.DENY, finding, finding))
            .setOutcome(Outcome.APPLIED)
            .setRequestedAt(at)
            .setFinishedAt(at)
            .setSourcePartition(0)
            .setSourceOffset(1)
            .setFoldVersion("1")
            .build();

    // When
    String line = ChangeLine.of(drift).text(ZoneOffset.UTC, false);

    // Then
    assertThat(line)
        .startsWith("12:00:00  (around the gate)  drift")
        .contains("orders")
        .endsWith("OBSERVED         " + shown);
  }

  private static Arguments row(String shown, Consumer<Finding.Builder> change) {
    Finding.Builder finding =
        Finding.newBuilder()
            .setPolicyId("TLS-01")
            .setTitle("t")
            .setSeverity(Severity.HIGH)
            .setEffect(Effect.WARN)
            .setReason("r")
            .setFix("f");
    change.accept(finding);
    return arguments(shown, finding.build());
  }
}

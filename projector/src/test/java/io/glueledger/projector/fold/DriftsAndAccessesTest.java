/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import static io.glueledger.testkit.events.TestEvents.applied;
import static io.glueledger.testkit.events.TestEvents.decided;
import static io.glueledger.testkit.events.TestEvents.definition;
import static io.glueledger.testkit.events.TestEvents.envelope;
import static io.glueledger.testkit.events.TestEvents.finding;
import static io.glueledger.testkit.events.TestEvents.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.AccessFilter;
import io.glueledger.event.AccessKind;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ConnectionTested;
import io.glueledger.event.Definition;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.SecretsRead;
import io.glueledger.event.Severity;
import io.glueledger.event.TestPhase;
import io.glueledger.event.Verdict;
import io.glueledger.projector.fixture.LedgerDriver;
import io.glueledger.projector.state.AccessScan;
import io.glueledger.projector.state.ChangeScan;
import io.glueledger.testkit.events.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What nobody asked a gate for, and what changed nothing: both are in lists like changes. */
class DriftsAndAccessesTest {
  private static final Instant IN_GLUE = Instant.parse("2025-12-31T23:00:00Z");
  private static final String MALLORY = "arn:aws:iam::123456789012:user/mallory";

  @AutoClose private final LedgerDriver driver = new LedgerDriver(-1);

  @Test
  void aDriftIsAChangeOfAnotherKind() {
    // Given
    driver.applied("c1", TestEvents.create(definition("one", 1)));

    // When
    seen(2, definition("two", 1));

    // Then
    assertThat(drifts())
        .singleElement()
        .returns(Operation.UPDATE, RecordedChange::getOperation)
        .returns(Optional.of(Outcome.APPLIED), RecordedChange::getOutcome)
        .returns(Optional.of(MALLORY), RecordedChange::getLastUpdatedBy)
        .returns(Optional.of(IN_GLUE), RecordedChange::getLastUpdatedTime)
        .returns(Optional.of(2L), RecordedChange::getVersion)
        .returns(driver.now(), RecordedChange::getRequestedAt)
        .satisfies(
            drift ->
                assertThat(drift.getDifferences())
                    .extracting(d -> d.getPath())
                    .contains("Description"))
        .satisfies(
            drift ->
                assertThat(drift.getDecision().orElseThrow().getFindings())
                    .extracting(f -> f.getPolicyId())
                    .containsExactly("P-1"));
  }

  @Test
  void aDriftIsFoundByItsIdAndByWhoMadeIt() {
    driver.applied("c1", TestEvents.create(definition("one", 1)));
    seen(2, definition("two", 1));
    RecordedChange drift = drifts().get(0);
    assertThat(UUID.fromString(drift.getChangeId()).version()).isEqualTo(7);
    assertThat(scan().change(drift.getChangeId())).contains(drift);
    ChangeFilter hers = ChangeFilter.newBuilder().setPrincipal(MALLORY).build();
    assertThat(scan().list(hers, Optional.empty(), 10)).containsExactly(drift);
  }

  @Test
  void whatIsGoneOrBackAroundTheGateIsADeleteOrACreate() {
    driver.applied("c1", TestEvents.create(definition("one", 1)));
    seen(2, null);
    seen(3, definition("back", 1));
    assertThat(drifts())
        .extracting(RecordedChange::getOperation)
        .containsExactly(Operation.CREATE, Operation.DELETE);
  }

  @Test
  void whatTheLedgerSeesFirstIsNoDrift() {
    seen(-1, definition("one", 1));
    assertThat(drifts()).isEmpty();
    assertThat(driver.rows().counts().drifts()).isZero();
  }

  @Test
  void aDriftIsToldAndCounted() {
    driver.applied("c1", TestEvents.create(definition("one", 1)));
    seen(2, definition("two", 1));
    assertThat(driver.rows().counts().overview().getDrifts()).isEqualTo(1);
    assertThat(driver.changes())
        .extracting(FinishedChange::getKind)
        .containsExactly(ChangeKind.CHANGE, ChangeKind.DRIFT);
  }

  @Test
  void whatAChangeDidNotDoAfterAllIsADrift() {
    // Given: what Glue held was taken for the answer that nobody had heard
    driver
        .append("c1", TestEvents.create(definition("one", 1)))
        .append("c1", decided(Verdict.ALLOW))
        .append("c1", TestEvents.inDoubt())
        .append("c1", applied(true));

    // When
    driver.append("c1", TestEvents.rejected());

    // Then
    assertThat(drifts())
        .singleElement()
        .returns(Operation.CREATE, RecordedChange::getOperation)
        .returns(Optional.of(1L), RecordedChange::getVersion);
    assertThat(driver.rows().ended("c1").flatMap(RecordedChange::getOutcome))
        .contains(Outcome.REJECTED);
  }

  @Test
  void nothingThatIsToldOfADriftHoldsAFingerprint() {
    driver.applied("c1", TestEvents.create(definition("one", 1)));
    seen(2, definition("two", 2));
    assertThat(List.of(drifts(), driver.changes()).toString())
        .contains("PASSWORD")
        .doesNotContain("key-1");
  }

  @Test
  void aReadOfSecretsIsAnAccess() {
    driver.append(read("orders", "ada", "GetConnection"));
    assertThat(accesses(AccessFilter.newBuilder().build()))
        .singleElement()
        .returns(AccessKind.SECRETS_READ, RecordedAccess::getKind)
        .returns("GetConnection", RecordedAccess::getAction)
        .returns(driver.now(), RecordedAccess::getAt)
        .satisfies(a -> assertThat(a.getActor().orElseThrow().getPrincipal()).contains("ada"));
  }

  @Test
  void aTestIsOneAccessWithItsEnd() {
    driver.append(envelope("orders", "t1", "ada", tested(TestPhase.REQUESTED)));
    Instant asked = driver.now();
    driver.append(envelope("orders", "t1", "ada", tested(TestPhase.PASSED)));
    assertThat(accesses(AccessFilter.newBuilder().build()))
        .singleElement()
        .returns(Optional.of(TestPhase.PASSED), RecordedAccess::getPhase)
        .returns(asked, RecordedAccess::getAt)
        .satisfies(a -> assertThat(a.getDecision()).isPresent())
        .satisfies(a -> assertThat(a.getEvents()).hasSize(2));
  }

  @Test
  void accessesAreFilteredAndNewestFirst() {
    driver
        .append(read("orders", "ada", "GetConnection"))
        .append(envelope("orders", "t1", "bob", tested(TestPhase.DENIED)))
        .append(read("payments", "bob", "GetConnections"));
    assertThat(accesses(AccessFilter.newBuilder().build()))
        .extracting(RecordedAccess::getAction)
        .containsExactly("GetConnections", "TestConnection", "GetConnection");
    assertThat(
            accesses(
                AccessFilter.newBuilder().setConnection(TestEvents.connection("orders")).build()))
        .hasSize(2);
    assertThat(
            accesses(AccessFilter.newBuilder().setKinds(List.of(AccessKind.SECRETS_READ)).build()))
        .hasSize(2);
    assertThat(accesses(AccessFilter.newBuilder().setFrom(driver.now()).build())).hasSize(1);
  }

  private void seen(long after, @Nullable Definition held) {
    ConnectionObserved observed =
        ConnectionObserved.newBuilder(observed(after, held))
            .setLastUpdatedBy(MALLORY)
            .setLastUpdatedTime(IN_GLUE)
            .setJudgement(decided(Verdict.DENY, finding("P-1", Severity.HIGH)))
            .build();
    driver.append(envelope("orders", null, observed));
  }

  private static ConnectionEvent read(String connection, String principal, String action) {
    return ConnectionEvent.newBuilder(
            envelope(connection, "of no change", principal, new SecretsRead(action)))
        .setChangeId(null)
        .build();
  }

  private static ConnectionTested tested(TestPhase phase) {
    return ConnectionTested.newBuilder()
        .setPhase(phase)
        .setDecision(phase == TestPhase.PASSED ? null : decided(Verdict.ALLOW))
        .build();
  }

  private List<RecordedChange> drifts() {
    ChangeFilter filter = ChangeFilter.newBuilder().setKinds(List.of(ChangeKind.DRIFT)).build();
    return scan().list(filter, Optional.empty(), 10);
  }

  private ChangeScan scan() {
    return new ChangeScan(driver.rows());
  }

  private List<RecordedAccess> accesses(AccessFilter filter) {
    return new AccessScan(driver.rows()).list(filter, Optional.empty(), 10);
  }
}

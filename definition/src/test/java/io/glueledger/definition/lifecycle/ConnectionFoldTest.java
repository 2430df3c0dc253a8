/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.Verdict;
import io.glueledger.event.VersionOrigin;
import io.glueledger.schemas.envelope.UnknownKindException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionFoldTest {
  private static final Definition FIRST = Events.definition("first");
  private static final Definition SECOND = Events.definition("second");

  private static final Map<String, SpecificRecord> EVENTS =
      Map.of(
          "allow", Events.decided(Verdict.ALLOW),
          "deny", Events.decided(Verdict.DENY),
          "doubt", Events.inDoubt(),
          "applied", Events.applied(false),
          "applied?", Events.applied(true),
          "rejected", Events.rejected(),
          "not-forwarded", Events.notForwarded(false),
          "not-forwarded?", Events.notForwarded(true),
          "not-applied?", Events.notApplied(),
          "undetermined?", Events.undetermined());

  private static SpecificRecord payload(String label) {
    return Objects.requireNonNull(EVENTS.get(label), label);
  }

  @ParameterizedTest(name = "{0} ends as {1}")
  @CsvSource({
    "deny,                          DENIED",
    "allow deny,                    DENIED",
    "allow allow applied,           APPLIED",
    "not-forwarded,                 NOT_FORWARDED",
    "allow not-forwarded,           NOT_FORWARDED",
    "rejected,                      REJECTED",
    "allow rejected,                REJECTED",
    "allow doubt rejected,          REJECTED",
    "allow applied,                 APPLIED",
    "allow doubt applied,           APPLIED",
    "allow doubt applied?,          APPLIED",
    "allow not-applied?,            NOT_APPLIED",
    "allow doubt not-applied?,      NOT_APPLIED",
    "allow doubt undetermined?,     UNDETERMINED",
    "allow applied rejected,        APPLIED",
    "allow applied applied?,        APPLIED",
    "deny allow applied,            DENIED",
    "allow not-applied? applied,    APPLIED",
    "allow undetermined? applied,   APPLIED",
    "allow not-forwarded? applied,  APPLIED",
    "allow applied? rejected,       REJECTED",
    "allow applied? not-applied?,   APPLIED",
    "allow applied? rejected applied, REJECTED",
  })
  void aChangeEndsAsTheTableOfTransitionsSays(String events, Outcome expected) {
    // Given
    Replay replay = new Replay().event("c", Events.requested(Operation.CREATE, FIRST));

    // When
    List.of(events.split(" ")).forEach(event -> replay.event("c", payload(event)));

    // Then
    assertThat(replay.state().open()).isEmpty();
    assertThat(replay.outcomes()).containsEntry("c", expected);
  }

  @ParameterizedTest(name = "{0} leaves it open")
  @CsvSource({
    "allow",
    "allow doubt",
    "applied",
    "doubt",
    "not-applied?",
    "allow doubt not-forwarded"
  })
  void anEventThatIsNotPermittedChangesNothing(String events) {
    // Given
    Replay replay = new Replay().event("c", Events.requested(Operation.CREATE, FIRST));

    // When
    List.of(events.split(" ")).forEach(event -> replay.event("c", payload(event)));

    // Then
    assertThat(replay.state().open()).hasSize(1);
    assertThat(replay.outcomes()).isEmpty();
  }

  @Test
  void changesQueueInTheOrderOfTheLog() {
    // Given
    Replay replay =
        new Replay()
            .event("a", Events.requested(Operation.CREATE, FIRST))
            .event("b", Events.requested(Operation.UPDATE, SECOND))
            .event("b", Events.decided(Verdict.ALLOW))
            .event("a", Events.decided(Verdict.ALLOW));

    // When
    replay.event("a", Events.applied(false));

    // Then
    assertThat(replay.state().head().map(OpenChange::changeId)).contains("b");
  }

  @Test
  void versionsCountOnAcrossDeleteAndCreate() {
    // Given
    Replay replay = new Replay().applied("a", Events.requested(Operation.CREATE, FIRST));
    replay.applied("b", Events.requested(Operation.DELETE, null));

    // When
    replay.applied("c", Events.requested(Operation.CREATE, SECOND));

    // Then
    DefinitionVersion newest = replay.state().newest().orElseThrow();
    assertThat(newest.number()).isEqualTo(3);
    assertThat(newest.definition()).contains(SECOND);
    assertThat(newest.origin()).isEqualTo(VersionOrigin.CHANGE);
  }

  @Test
  void anUpdateKeepsTheTags() {
    // Given
    Definition tagged =
        Definition.newBuilder(FIRST).setTags(Map.of("team", Events.clear("blue"))).build();
    Definition untold = Definition.newBuilder(SECOND).setTags(null).build();
    Replay replay = new Replay().applied("a", Events.requested(Operation.CREATE, tagged));

    // When
    replay.applied("b", Events.requested(Operation.UPDATE, untold));

    // Then
    Definition now = replay.state().newest().flatMap(DefinitionVersion::definition).orElseThrow();
    assertThat(now.getTags()).contains(Map.of("team", Events.clear("blue")));
    assertThat(now.getDescription()).contains(Events.clear("second"));
  }

  @Test
  void anObservationOfSomethingNewIsABaseline() {
    // Given
    Replay replay = new Replay();

    // When
    replay.event(null, Events.observed(-1, FIRST));

    // Then
    assertThat(replay.state().newest().map(DefinitionVersion::origin))
        .contains(VersionOrigin.BASELINE);
  }

  @Test
  void anObservationThatDiffersIsDrift() {
    // Given
    Replay replay = new Replay().applied("a", Events.requested(Operation.CREATE, FIRST));

    // When
    replay.event(null, Events.observed(replay.last(), SECOND));

    // Then
    DefinitionVersion newest = replay.state().newest().orElseThrow();
    assertThat(newest.origin()).isEqualTo(VersionOrigin.DRIFT);
    assertThat(newest.number()).isEqualTo(2);
  }

  @Test
  void anObservationThatDoesNotDifferMakesNoVersion() {
    // Given
    Replay replay = new Replay().applied("a", Events.requested(Operation.CREATE, FIRST));

    // When
    replay.event(null, Events.observed(replay.last(), FIRST));

    // Then
    assertThat(replay.state().newest().map(DefinitionVersion::number)).contains(1L);
    assertThat(replay.state().status()).contains("READY");
  }

  @Test
  void anObservationMadeBeforeAnOutcomeIsNotAccepted() {
    // Given
    Replay replay = new Replay().applied("a", Events.requested(Operation.CREATE, FIRST));
    long asked = replay.last();
    replay.applied("b", Events.requested(Operation.UPDATE, FIRST));

    // When
    replay.event(null, Events.observed(asked, SECOND));

    // Then
    assertThat(replay.state().newest().map(DefinitionVersion::number)).contains(2L);
    assertThat(replay.state().newest().flatMap(DefinitionVersion::changeId)).contains("b");
  }

  @Test
  void anObservationWhileAChangeIsOpenIsNotAccepted() {
    // Given
    Replay replay =
        new Replay()
            .applied("a", Events.requested(Operation.CREATE, FIRST))
            .event("b", Events.requested(Operation.UPDATE, SECOND));

    // When
    replay.event(null, Events.observed(replay.last(), SECOND));

    // Then
    assertThat(replay.state().newest().map(DefinitionVersion::number)).contains(1L);
  }

  @Test
  void anAnsweredRefusalTakesTheVersionFromAnInferredApplication() {
    // Given
    Replay replay =
        new Replay()
            .event("a", Events.requested(Operation.CREATE, FIRST))
            .event("a", Events.decided(Verdict.ALLOW))
            .event("a", Events.applied(true));

    // When
    replay.event("a", Events.rejected());

    // Then
    DefinitionVersion newest = replay.state().newest().orElseThrow();
    assertThat(newest.origin()).isEqualTo(VersionOrigin.DRIFT);
    assertThat(newest.changeId()).isEmpty();
  }

  @Test
  void anUnknownKindStopsTheReader() {
    // Given
    RecordedEvent odd = Events.at(0, "a", Events.inDoubt());
    odd.event().put("kind", "ChangeOfTomorrow");

    // When, Then
    assertThatThrownBy(() -> ConnectionFold.apply(ConnectionState.UNKNOWN, odd))
        .isInstanceOf(UnknownKindException.class)
        .hasMessageContaining("ChangeOfTomorrow");
  }
}

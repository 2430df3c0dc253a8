/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import static io.glueledger.testkit.events.TestEvents.applied;
import static io.glueledger.testkit.events.TestEvents.clear;
import static io.glueledger.testkit.events.TestEvents.decided;
import static io.glueledger.testkit.events.TestEvents.definition;
import static io.glueledger.testkit.events.TestEvents.delete;
import static io.glueledger.testkit.events.TestEvents.inDoubt;
import static io.glueledger.testkit.events.TestEvents.notApplied;
import static io.glueledger.testkit.events.TestEvents.notForwarded;
import static io.glueledger.testkit.events.TestEvents.rejected;
import static io.glueledger.testkit.events.TestEvents.undetermined;
import static io.glueledger.testkit.events.TestEvents.update;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.Definition;
import io.glueledger.event.Outcome;
import io.glueledger.event.Verdict;
import io.glueledger.event.VersionOrigin;
import io.glueledger.schemas.envelope.UnknownKindException;
import io.glueledger.testkit.events.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fold against docs/lifecycle.md. */
class ConnectionFoldTest {
  private static final Definition FIRST = definition("first", 1);
  private static final Definition SECOND = definition("second", 1);

  private static final Map<String, SpecificRecord> EVENTS =
      Map.of(
          "allow", decided(Verdict.ALLOW),
          "deny", decided(Verdict.DENY),
          "doubt", inDoubt(),
          "applied", applied(false),
          "applied?", applied(true),
          "rejected", rejected(),
          "not-forwarded", notForwarded(false),
          "not-forwarded?", notForwarded(true),
          "not-applied?", notApplied(),
          "undetermined?", undetermined());

  /** A create of {@code FIRST}, and what became of it. */
  private static Replay created(String events) {
    Replay replay = new Replay().event("a", TestEvents.create(FIRST));
    List.of(events.split(" ")).forEach(e -> replay.event("a", requireNonNull(EVENTS.get(e), e)));
    return replay;
  }

  private static Replay created() {
    return created("allow applied");
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
    Replay replay = created(events);
    assertThat(replay.state().open()).isEmpty();
    assertThat(replay.outcomes()).containsEntry("a", expected);
  }

  @ParameterizedTest(name = "{0} leaves it open")
  @ValueSource(
      strings = {
        "allow",
        "allow doubt",
        "applied",
        "doubt",
        "not-applied?",
        "allow doubt not-forwarded"
      })
  void anEventThatIsNotPermittedChangesNothing(String events) {
    Replay replay = created(events);
    assertThat(replay.state().open()).hasSize(1);
    assertThat(replay.outcomes()).isEmpty();
  }

  @Test
  void changesQueueInTheOrderOfTheLog() {
    // Given
    Replay replay =
        new Replay()
            .event("a", TestEvents.create(FIRST))
            .event("b", update(SECOND))
            .event("b", decided(Verdict.ALLOW))
            .event("a", decided(Verdict.ALLOW));

    // When
    replay.event("a", applied(false));

    // Then
    assertThat(replay.state().head().map(OpenChange::changeId)).contains("b");
  }

  @Test
  void versionsCountOnAcrossDeleteAndCreate() {
    assertThat(created().applied("b", delete()).applied("c", TestEvents.create(SECOND)).newest())
        .returns(3L, DefinitionVersion::number)
        .returns(Optional.of(SECOND), DefinitionVersion::definition)
        .returns(VersionOrigin.CHANGE, DefinitionVersion::origin);
  }

  @Test
  void anUpdateKeepsTheTags() {
    // Given
    Definition tagged = Definition.newBuilder(FIRST).setTags(Map.of("team", clear("blue"))).build();
    Definition untold = Definition.newBuilder(SECOND).setTags(null).build();

    // When
    Replay replay =
        new Replay().applied("a", TestEvents.create(tagged)).applied("b", update(untold));

    // Then
    assertThat(replay.newest().definition().orElseThrow())
        .returns(tagged.getTags(), Definition::getTags)
        .returns(SECOND.getDescription(), Definition::getDescription);
  }

  @Test
  void anObservationOfSomethingNewIsABaseline() {
    assertThat(new Replay().observed(-1, FIRST).newest().origin())
        .isEqualTo(VersionOrigin.BASELINE);
  }

  @Test
  void anObservationThatDiffersIsDrift() {
    Replay replay = created();
    assertThat(replay.observed(replay.last(), SECOND).newest())
        .returns(VersionOrigin.DRIFT, DefinitionVersion::origin)
        .returns(2L, DefinitionVersion::number);
  }

  @Test
  void anObservationThatDoesNotDifferMakesNoVersion() {
    Replay replay = created();
    assertThat(replay.observed(replay.last(), FIRST).newest().number()).isEqualTo(1);
    assertThat(replay.state().status()).contains("READY");
  }

  @Test
  void anObservationMadeBeforeAnOutcomeIsNotAccepted() {
    // Given
    Replay replay = created();
    long asked = replay.last();
    replay.applied("b", update(FIRST));

    // When
    replay.observed(asked, SECOND);

    // Then
    assertThat(replay.newest())
        .returns(2L, DefinitionVersion::number)
        .returns(Optional.of("b"), DefinitionVersion::changeId);
  }

  @Test
  void anObservationWhileAChangeIsOpenIsNotAccepted() {
    Replay replay = created().event("b", update(SECOND));
    assertThat(replay.observed(replay.last(), SECOND).newest().number()).isEqualTo(1);
  }

  @Test
  void anAnsweredRefusalTakesTheVersionFromAnInferredApplication() {
    assertThat(created("allow applied? rejected").newest())
        .returns(VersionOrigin.DRIFT, DefinitionVersion::origin)
        .returns(Optional.empty(), DefinitionVersion::changeId);
  }

  @Test
  void anUnknownKindStopsTheReader() {
    // Given
    RecordedEvent odd = Replay.at(0, "a", inDoubt());
    odd.event().put("kind", "ChangeOfTomorrow");

    // When, Then
    assertThatThrownBy(() -> ConnectionFold.apply(ConnectionState.UNKNOWN, odd))
        .isInstanceOf(UnknownKindException.class)
        .hasMessageContaining("ChangeOfTomorrow");
  }
}

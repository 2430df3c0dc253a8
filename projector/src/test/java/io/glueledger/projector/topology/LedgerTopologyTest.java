/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import static io.glueledger.testkit.events.TestEvents.applied;
import static io.glueledger.testkit.events.TestEvents.decided;
import static io.glueledger.testkit.events.TestEvents.definition;
import static io.glueledger.testkit.events.TestEvents.envelope;
import static io.glueledger.testkit.events.TestEvents.finding;
import static io.glueledger.testkit.events.TestEvents.update;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.projector.fixture.LedgerDriver;
import io.glueledger.projector.partition.DeadLetterFindings;
import io.glueledger.projector.publish.DeadLetterHeaders;
import io.glueledger.projector.state.ConnectionScan;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.events.TestEvents;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTopologyTest {

  private static final String KEY = ConnectionKeys.text(TestEvents.connection("orders"));

  @AutoClose private final LedgerDriver driver = new LedgerDriver(-1);

  @Test
  void eachVersionIsAView() {
    twoChanges(driver);
    assertThat(driver.views())
        .extracting(v -> v.getVersion() + "@" + v.getSourceOffset())
        .containsExactly("1@2", "2@5");
  }

  @Test
  void eachChangeIsToldWhenItIsFinished() {
    twoChanges(driver);
    assertThat(driver.changes())
        .extracting(FinishedChange::getOutcome)
        .containsExactly(Outcome.APPLIED, Outcome.APPLIED);
  }

  @Test
  void aVersionSaysHowItDiffersFromTheOneBefore() {
    twoChanges(driver);
    ConnectionVersion second = driver.rows().version(KEY, 2).orElseThrow();
    assertThat(second.getDifferences())
        .extracting(d -> d.getPath() + " " + d.getKind())
        .containsExactly(
            "ConnectionProperties.PASSWORD " + DifferenceKind.UNCHANGED,
            "Description " + DifferenceKind.CHANGED);
  }

  @Test
  void aChangeKnowsItsVersionAndItsEvents() {
    twoChanges(driver);
    RecordedChange change = driver.rows().ended("c2").orElseThrow();
    assertThat(change.getVersion()).contains(2L);
    assertThat(change.getEvents())
        .extracting(e -> e.getKind() + "@" + e.getOffset())
        .containsExactly("ChangeRequested@3", "ChangeDecided@4", "ChangeApplied@5");
  }

  @Test
  void nothingThatIsServedOrPublishedHoldsAFingerprint() {
    driver.applied("c1", TestEvents.create(definition("one", 1)));
    assertThat(
            Stream.of(
                driver.views(),
                driver.changes(),
                driver.rows().version(KEY, 1),
                driver.rows().ended("c1"),
                new ConnectionScan(driver.rows()).summary(KEY)))
        .allSatisfy(
            told -> assertThat(told.toString()).contains("PASSWORD").doesNotContain("key-1"));
  }

  @Test
  void aFindingHoldsSinceTheFirstVersionThatHasItWithoutABreak() {
    // Given
    driver.applied("c1", TestEvents.create(definition("one", 1)), finding("P-1", Severity.LOW));
    var first = driver.now();

    // When
    driver.applied(
        "c2",
        update(definition("two", 1)),
        finding("P-1", Severity.LOW),
        finding("P-2", Severity.HIGH));

    // Then
    assertThat(driver.rows().findings(KEY))
        .extracting(open -> open.getFinding().getPolicyId() + " " + open.getSince())
        .containsExactly("P-1 " + first, "P-2 " + driver.now());
  }

  @Test
  void aConnectionCountsByItsWorstFinding() {
    driver.applied(
        "c1",
        TestEvents.create(definition("one", 1)),
        finding("P-1", Severity.LOW),
        finding("P-2", Severity.HIGH));
    assertThat(driver.rows().counts().overview().getBySeverity())
        .containsExactly(Map.entry("HIGH", 1L));
  }

  @Test
  void ledgerTimeNeverGoesBack() {
    driver.append("c1", TestEvents.create(definition("one", 1)));
    ConnectionEvent decision = envelope("orders", "c1", decided(Verdict.DENY));
    driver.append("orders", decision, TestEvents.CLOCK.minusSeconds(60));
    assertThat(driver.rows().ended("c1").flatMap(RecordedChange::getFinishedAt))
        .contains(driver.now());
  }

  @ParameterizedTest
  @CsvSource({
    "'', TRUNCATED",
    "0102030405, WRONG_MAGIC",
    "0000, TRUNCATED",
    "000000270f, UNKNOWN_SCHEMA"
  })
  void whatIsNoEventBecomesADeadLetter(String hex, String defect) {
    // Given
    byte[] bytes = HexFormat.of().parseHex(hex);
    byte[] key = KEY.getBytes(UTF_8);

    // When
    driver.append(key, bytes).append(key, bytes);

    // Then
    assertThat(driver.deadLetters()).containsExactly(defect, defect);
    assertThat(driver.published(TopicNames.DEAD_LETTERS))
        .allSatisfy(letter -> assertThat(letter.value()).isEqualTo(bytes))
        .allSatisfy(letter -> assertThat(letter.key()).isEqualTo(key))
        .extracting(LedgerTopologyTest::where)
        .containsExactly("0/0/" + defect, "0/1/" + defect);
  }

  @Test
  void deadLettersOfOneDefectAreOneCriticalFinding() {
    driver.append(KEY.getBytes(UTF_8), new byte[0]).append(KEY.getBytes(UTF_8), new byte[0]);
    String field = DeadLetterFindings.field(TopicNames.CONNECTION_EVENTS, 0, "TRUNCATED");
    assertThat(driver.rows().logFinding(field).map(OpenFinding::getFinding))
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.getSeverity()).isEqualTo(Severity.CRITICAL);
              assertThat(finding.getReason()).contains("first is at offset 0, the last at 1");
            });
    assertThat(driver.rows().counts().overview().getDeadLetters()).isEqualTo(2);
  }

  @Test
  void aRecordWithoutAValueIsADeadLetter() {
    driver.append(KEY.getBytes(UTF_8), null);
    assertThat(driver.deadLetters()).containsExactly("NULL_VALUE");
  }

  @Test
  void anEventUnderTheKeyOfAnotherConnectionIsADeadLetter() {
    driver.append(
        "payments",
        envelope("orders", "c1", TestEvents.create(definition("one", 1))),
        driver.now());
    assertThat(driver.deadLetters()).containsExactly("ENVELOPE");
    assertThat(driver.rows().counts().overview().getOpen()).isZero();
  }

  @Test
  void anUnknownKindStopsThePartitionAndSaysWhere() {
    // Given
    driver.applied("c1", TestEvents.create(definition("one", 1)));

    // When
    blessed().applied("c2", update(definition("two", 1)));

    // Then
    assertThat(driver.stopped().orElseThrow())
        .contains("partition 0", "offset 3", "ChangeBlessed", "glue-ledger log skip");
    assertThat(driver.views()).extracting(v -> v.getVersion()).containsExactly(1L);
  }

  @Test
  void aSkippedOneIsPassedByAndStaysACriticalFinding() {
    // Given
    blessed().applied("c2", TestEvents.create(definition("two", 1)));

    // When
    driver.skip(0, "written by a trial").applied("c3", update(definition("three", 1)));

    // Then
    assertThat(driver.stopped()).isEmpty();
    assertThat(driver.views()).extracting(v -> v.getVersion()).containsExactly(1L, 2L);
    assertThat(driver.deadLetters()).containsExactly("UNKNOWN_KIND");
    OpenFinding finding =
        driver.rows().logFinding(TopicNames.CONNECTION_EVENTS + "/0/0").orElseThrow();
    assertThat(finding.getFinding().getPolicyId()).isEqualTo("LOG-02");
    assertThat(finding.getFinding().getSeverity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.getFinding().getReason())
        .contains("ChangeBlessed", "olga let it pass: written by a trial");
  }

  @Test
  void aNextUnknownKindStopsItAgain() {
    blessed();
    blessed();
    driver.applied("c2", TestEvents.create(definition("two", 1)));
    driver.skip(0, "a trial");
    assertThat(driver.stopped().orElseThrow()).contains("offset 1");
    assertThat(driver.views()).isEmpty();
    driver.skip(1, "another");
    assertThat(driver.views()).hasSize(1);
  }

  private LedgerDriver blessed() {
    ConnectionEvent known = envelope("orders", "c1", applied(false));
    return driver.append(ConnectionEvent.newBuilder(known).setKind("ChangeBlessed").build());
  }

  @Test
  void whatWasPublishedBeforeIsNotPublishedAgain() {
    try (LedgerDriver next = new LedgerDriver(2)) {
      twoChanges(next);
      assertThat(next.views()).extracting(v -> v.getVersion()).containsExactly(2L);
      assertThat(next.changes()).extracting(FinishedChange::getChangeId).containsExactly("c2");
      assertThat(next.rows().version(KEY, 1)).isPresent();
    }
  }

  private static void twoChanges(LedgerDriver driver) {
    driver
        .applied("c1", TestEvents.create(definition("one", 1)))
        .applied("c2", update(definition("two", 1)));
  }

  private static String where(TestRecord<byte[], byte[]> letter) {
    return Stream.of(
            DeadLetterHeaders.PARTITION, DeadLetterHeaders.OFFSET, DeadLetterHeaders.DEFECT)
        .map(header -> new String(letter.headers().lastHeader(header).value(), UTF_8))
        .collect(Collectors.joining("/"));
  }
}

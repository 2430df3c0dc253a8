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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.projector.fixture.FakePublication;
import io.glueledger.projector.fixture.LedgerDriver;
import io.glueledger.projector.publish.DeadLetterHeaders;
import io.glueledger.projector.state.ConnectionScan;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.events.TestEvents;
import io.glueledger.testkit.registry.MockRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTopologyTest {

  private static final String KEY = ConnectionKeys.text(TestEvents.connection("orders"));

  private LedgerDriver driver = new LedgerDriver();

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void anAppliedChangeIsAVersionAViewAndAFinishedChange() {
    // Given
    driver.applied("orders", "c1", TestEvents.create(definition("one", 1)), decided(Verdict.ALLOW));

    // When
    driver.applied("orders", "c2", update(definition("two", 1)), decided(Verdict.ALLOW));

    // Then
    assertThat(driver.views())
        .extracting(v -> v.getVersion() + "@" + v.getSourceOffset())
        .containsExactly("1@2", "2@5");
    assertThat(driver.changes())
        .extracting(FinishedChange::getOutcome)
        .containsExactly(Outcome.APPLIED, Outcome.APPLIED);
    ConnectionVersion second = driver.rows().version(KEY, 2).orElseThrow();
    assertThat(second.getDifferences())
        .extracting(d -> d.getPath() + " " + d.getKind())
        .containsExactly(
            "ConnectionProperties.PASSWORD " + DifferenceKind.UNCHANGED,
            "Description " + DifferenceKind.CHANGED);
    RecordedChange change = driver.rows().ended("c2").orElseThrow();
    assertThat(change.getVersion()).contains(2L);
    assertThat(change.getEvents())
        .extracting(e -> e.getKind() + "@" + e.getOffset())
        .containsExactly("ChangeRequested@3", "ChangeDecided@4", "ChangeApplied@5");
  }

  @Test
  void nothingThatIsServedOrPublishedHoldsAFingerprint() {
    // Given
    String fingerprint = "key-1";

    // When
    driver.applied("orders", "c1", TestEvents.create(definition("one", 1)), decided(Verdict.ALLOW));

    // Then
    assertThat(driver.views().toString()).contains("PASSWORD").doesNotContain(fingerprint);
    assertThat(driver.changes().toString()).contains("PASSWORD").doesNotContain(fingerprint);
    assertThat(driver.rows().version(KEY, 1).toString()).doesNotContain(fingerprint);
    assertThat(driver.rows().ended("c1").toString()).doesNotContain(fingerprint);
    assertThat(new ConnectionScan(driver.rows()).summary(KEY).toString())
        .contains("PASSWORD")
        .doesNotContain(fingerprint);
  }

  @Test
  void aFindingHoldsSinceTheFirstVersionThatHasItWithoutABreak() {
    // Given
    driver.applied(
        "orders",
        "c1",
        TestEvents.create(definition("one", 1)),
        decided(Verdict.WARN, finding("P-1", Severity.LOW)));
    var first = driver.now();

    // When
    driver.applied(
        "orders",
        "c2",
        update(definition("two", 1)),
        decided(Verdict.WARN, finding("P-1", Severity.LOW), finding("P-2", Severity.HIGH)));

    // Then
    assertThat(driver.rows().findings(KEY))
        .extracting(open -> open.getFinding().getPolicyId() + " " + open.getSince())
        .containsExactly("P-1 " + first, "P-2 " + driver.now());
    assertThat(driver.rows().counts().bySeverity()).containsExactly(Map.entry("HIGH", 1L));
  }

  @Test
  void ledgerTimeNeverGoesBack() {
    // Given
    driver.append("orders", "c1", TestEvents.create(definition("one", 1)));
    ConnectionEvent decision = envelope("orders", "c1", decided(Verdict.DENY));
    MockRegistry registry = new MockRegistry("driver");

    // When
    driver.append(
        ConnectionKeys.bytes(decision.getConnection()),
        registry.events().serialize(decision),
        registry.events().headers(),
        TestEvents.CLOCK.minusSeconds(60));

    // Then
    assertThat(driver.rows().ended("c1").orElseThrow().getFinishedAt()).contains(driver.now());
  }

  @ParameterizedTest
  @CsvSource({
    "'', TRUNCATED",
    "0102030405, WRONG_MAGIC",
    "0000, TRUNCATED",
    "000000270f, UNKNOWN_SCHEMA"
  })
  void whatIsNoEventBecomesADeadLetterAndACriticalFinding(String hex, String defect) {
    // Given
    byte[] bytes = HexFormat.of().parseHex(hex);
    byte[] key = KEY.getBytes(StandardCharsets.UTF_8);

    // When
    driver.append(key, bytes, new RecordHeaders()).append(key, bytes, new RecordHeaders());

    // Then
    assertThat(driver.deadLetters()).containsExactly(defect, defect);
    assertThat(driver.rows().counts().deadLetters()).isEqualTo(2);
    String field = DeadLetterFindings.field(TopicNames.CONNECTION_EVENTS, 0, defect);
    assertThat(driver.rows().logFinding(field).orElseThrow().getFinding().getSeverity())
        .isEqualTo(Severity.CRITICAL);
    assertThat(driver.published(TopicNames.DEAD_LETTERS))
        .allSatisfy(
            letter -> {
              assertThat(letter.value()).isEqualTo(bytes);
              assertThat(letter.key()).isEqualTo(key);
            })
        .extracting(LedgerTopologyTest::where)
        .containsExactly("0/0/" + defect, "0/1/" + defect);
  }

  @Test
  void aRecordWithoutAValueIsADeadLetter() {
    // Given
    byte[] key = KEY.getBytes(StandardCharsets.UTF_8);

    // When
    driver.append(key, null, new RecordHeaders());

    // Then
    assertThat(driver.deadLetters()).containsExactly("NULL_VALUE");
  }

  @Test
  void anEventUnderTheKeyOfAnotherConnectionIsADeadLetter() {
    // Given
    ConnectionEvent event = envelope("orders", "c1", TestEvents.create(definition("one", 1)));
    MockRegistry registry = new MockRegistry("driver");

    // When
    driver.append(
        ConnectionKeys.bytes(TestEvents.connection("payments")),
        registry.events().serialize(event),
        registry.events().headers());

    // Then
    assertThat(driver.deadLetters()).containsExactly("ENVELOPE");
    assertThat(driver.rows().counts().open()).isZero();
  }

  @Test
  void anUnknownKindStopsThePartitionAndSaysWhere() {
    // Given
    ConnectionEvent known = envelope("orders", "c1", applied(false));
    ConnectionEvent unknown = ConnectionEvent.newBuilder(known).setKind("ChangeBlessed").build();

    // When / Then
    assertThatThrownBy(() -> driver.append(unknown))
        .isInstanceOf(StreamsException.class)
        .rootCause()
        .isInstanceOf(LogStoppedException.class)
        .hasMessageContaining("partition 0")
        .hasMessageContaining("offset 0")
        .hasMessageContaining("ChangeBlessed");
  }

  @Test
  void whatWasPublishedBeforeIsNotPublishedAgain() {
    // Given
    driver.close();
    driver = new LedgerDriver(new FakePublication(2));
    driver.applied("orders", "c1", TestEvents.create(definition("one", 1)), decided(Verdict.ALLOW));

    // When
    driver.applied("orders", "c2", update(definition("two", 1)), decided(Verdict.ALLOW));

    // Then
    assertThat(driver.views()).extracting(v -> v.getVersion()).containsExactly(2L);
    assertThat(driver.changes()).extracting(FinishedChange::getChangeId).containsExactly("c2");
    assertThat(driver.rows().version(KEY, 1)).isPresent();
  }

  private static String where(TestRecord<byte[], byte[]> letter) {
    return text(letter, DeadLetterHeaders.PARTITION)
        + "/"
        + text(letter, DeadLetterHeaders.OFFSET)
        + "/"
        + text(letter, DeadLetterHeaders.DEFECT);
  }

  private static String text(TestRecord<byte[], byte[]> record, String header) {
    return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.GateRequests.creationOf;
import static io.glueledger.ingest.simulation.GateRequests.insecure;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.rights.Rights;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a gate says of a change in its own log, beside the ledger. */
class ProgramLogTest {
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final QuietGate gate = new QuietGate();

  @BeforeEach
  void listen() {
    lines.start();
    ours().addAppender(lines);
  }

  @AfterEach
  void stop() {
    ours().detachAppender(lines);
  }

  @Test
  void aChangeThatPassesSaysNothing() {
    gate.call(creationOf("users"));
    assertThat(lines.list).isEmpty();
  }

  @Test
  void aDenialHasALineThatNamesChangeCallerAndPolicies() {
    gate.call(creationOf(input -> input.connectionPropertiesWithStrings(insecure())));
    ConnectionEvent event = gate.lastEvent();
    assertThat(only("Change denied"))
        .containsEntry("changeId", event.getChangeId().orElseThrow())
        .containsEntry("operation", "CreateConnection")
        .containsEntry("principal", event.getActor().orElseThrow().getPrincipal())
        .containsEntry("accessKeyId", event.getActor().orElseThrow().getAccessKeyId())
        .hasEntrySatisfying("policies", policies -> assertThat(policies).contains("TLS-02"));
  }

  @Test
  void whoMayNotIsToldOfInTheSameWay() {
    gate.rights(Rights.NONE).call(creationOf("users"));
    assertThat(only("Change denied")).containsEntry("operation", "CreateConnection");
  }

  @Test
  void aChangeThatCannotBeRecordedHasALineOfItsOwn() {
    gate.nextAppendUnheard(Duration.ofSeconds(60)).call(creationOf("users"));
    assertThat(only("Change not forwarded because it could not be recorded"))
        .containsEntry("operation", "CreateConnection")
        .containsKeys("changeId", "connection", "cause");
  }

  @Test
  void noLineHoldsASecretOrBendsATerminal() {
    gate.call(
        creationOf(input -> input.name("b\u202ead").connectionPropertiesWithStrings(insecure())));
    assertThat(only("Change denied").toString())
        .doesNotContain(QuietGate.SECRET)
        .doesNotContain("\u202e");
  }

  private Map<String, String> only(String message) {
    List<ILoggingEvent> found =
        lines.list.stream().filter(line -> line.getFormattedMessage().equals(message)).toList();
    assertThat(found).hasSize(1).allMatch(line -> line.getLevel() == Level.WARN);
    return found.get(0).getKeyValuePairs().stream()
        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
  }

  private static Logger ours() {
    return (Logger) LoggerFactory.getLogger("io.glueledger");
  }
}

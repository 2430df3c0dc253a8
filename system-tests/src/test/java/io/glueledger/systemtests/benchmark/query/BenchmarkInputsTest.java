/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Operation;
import io.glueledger.systemtests.benchmark.SignedCalls;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is measured is what docs/performance.md says that it is. */
class BenchmarkInputsTest {
  private static final int CONNECTIONS = 400;
  private static final int CHANGES = 4000;
  private static final BigLog LOG = new BigLog(CONNECTIONS, CHANGES);
  private static final List<AggregatedHttpRequest> UPDATES =
      new SignedCalls(URI.create("http://127.0.0.1:1")).updates(6, 3);

  @Test
  void theFirstChangesAreOfAsManyConnections() {
    assertThat(events(0, CONNECTIONS).map(each -> each.getConnection().getName()).distinct())
        .hasSize(CONNECTIONS);
  }

  @Test
  void everyConnectionIsCreatedOnceAndFirst() {
    assertThat(operations(0, CONNECTIONS)).containsExactly(Operation.CREATE);
    assertThat(operations(CONNECTIONS, CHANGES)).containsExactly(Operation.UPDATE);
  }

  @Test
  void oneChangeInTenIsAboutABusyConnection() {
    long busy =
        IntStream.range(CONNECTIONS, CHANGES)
            .mapToObj(change -> LOG.events(change).get(0).getConnection().getName())
            .filter(name -> name.compareTo(BigLog.name(LOG.busy())) < 0)
            .count();
    assertThat(busy).isBetween((CHANGES - CONNECTIONS) / 10L, (CHANGES - CONNECTIONS) / 9L);
  }

  @Test
  void oneChangeInTwentyIsDenied() {
    assertThat(events(0, CHANGES).filter(each -> each.getKind().equals("ChangeApplied")))
        .hasSize(CHANGES - (CHANGES - CONNECTIONS) / 20);
  }

  @Test
  void oneConnectionInFourHasAFinding() {
    assertThat(payloads(0, CONNECTIONS, ConnectionEvent::getChangeDecided))
        .filteredOn(decided -> !decided.getFindings().isEmpty())
        .hasSize(CONNECTIONS / 4);
  }

  @Test
  void aRequestOnTheLogIsAbout1KiB() throws IOException {
    assertThat(LOG.events(7).get(0).toByteBuffer().remaining()).isBetween(800, 1300);
  }

  @Test
  void aRequestOnTheLogHasSixteenProperties() {
    assertThat(payloads(7, 8, ConnectionEvent::getChangeRequested))
        .singleElement()
        .extracting(requested -> requested.getDefinition().orElseThrow())
        .satisfies(definition -> assertThat(definition.getConnectionProperties()).hasSize(16));
  }

  @Test
  void aCallIsAbout1KiB() {
    assertThat(UPDATES.get(0).content().length()).isBetween(900, 1400);
  }

  @Test
  void aCallHasSixteenProperties() throws IOException {
    JsonNode body = new JsonMapper().readTree(UPDATES.get(0).contentUtf8());
    assertThat(body.at("/ConnectionInput/ConnectionProperties")).hasSize(16);
  }

  @Test
  void callsGoRoundTheConnections() {
    assertThat(UPDATES)
        .extracting(call -> call.contentUtf8().replaceAll("(?s)^.\"Name\":\"bench-(.).*", "$1"))
        .containsExactly("0", "1", "2", "0", "1", "2");
  }

  @Test
  void noTwoCallsAskForTheSame() {
    assertThat(UPDATES).extracting(AggregatedHttpRequest::contentUtf8).doesNotHaveDuplicates();
  }

  @Test
  void noCallIsARepeatOfAnother() {
    assertThat(UPDATES)
        .extracting(call -> call.headers().get("amz-sdk-invocation-id"))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  private static Stream<ConnectionEvent> events(int from, int to) {
    return IntStream.range(from, to).boxed().flatMap(change -> LOG.events(change).stream());
  }

  private static Set<Operation> operations(int from, int to) {
    return payloads(from, to, ConnectionEvent::getChangeRequested).stream()
        .map(ChangeRequested::getOperation)
        .collect(Collectors.toSet());
  }

  private static <P> List<P> payloads(
      int from, int to, Function<ConnectionEvent, Optional<P>> payload) {
    return events(from, to).map(payload).flatMap(Optional::stream).toList();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.Outcome;
import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.systemtests.gate.SignedCall.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A call that comes again, at any gate, is one change and one call of Glue. */
@WithInstallation
class RepeatedCallTest {
  private static final int TIMES = 5;
  private static final String CREATE = "CreateConnection";
  private static final String OTHER = "other-body";
  private static final String THROTTLED = "throttled";

  private final Installation site;
  private final List<URI> gates;

  @SuppressWarnings("UnusedVariable") // @FieldSource reads it.
  private final List<Repeats> repeats;

  private final Answer refused;
  private final Answer throttled;
  private final Answer afterThrottling;

  /** What one call was answered that came again and again. */
  private record Repeats(String name, List<Answer> answers) {
    @Override
    public String toString() {
      return name;
    }
  }

  RepeatedCallTest(Installation site) {
    Map<String, String> hosts = Map.of("ingest.hosts", SignedCall.HOST);
    this.site = site;
    this.gates = List.of(site.gate(hosts).endpoint(), site.gate(hosts).endpoint());
    this.repeats = List.of(repeat("same-bytes", 0), repeat("signed-anew", 1));
    create(OTHER, "first", 0, 0).join();
    this.refused = create(OTHER, "second", 0, 1).join();
    site.glue().faults().add(Fault.on(CREATE).named(THROTTLED).times(1).throttle());
    this.throttled = create(THROTTLED, "first", 0, 0).join();
    site.settled();
    this.afterThrottling = create(THROTTLED, "first", -1, 1).join();
  }

  /** All at once, at both gates. */
  private Repeats repeat(String name, int secondsBetween) {
    List<CompletableFuture<Answer>> calls =
        IntStream.range(0, TIMES)
            .mapToObj(n -> create(name, "first", secondsBetween * n, n % 2))
            .toList();
    return new Repeats(name, calls.stream().map(CompletableFuture::join).toList());
  }

  @ParameterizedTest
  @FieldSource("repeats")
  void repeatsGetOneAnswer(Repeats calls) {
    assertThat(calls.answers()).hasSize(TIMES);
    assertThat(calls.answers().stream().distinct()).singleElement().matches(a -> a.status() == 200);
  }

  @ParameterizedTest
  @FieldSource("repeats")
  void repeatsAreSentOnce(Repeats calls) {
    assertThat(site.sent(CREATE, calls.name())).hasSize(1);
  }

  @ParameterizedTest
  @FieldSource("repeats")
  void theFirstOfThemIsApplied(Repeats calls) {
    assertThat(site.history(calls.name()).ended(Outcome.APPLIED))
        .extracting(each -> each.change().changeId())
        .containsExactly(calls.answers().get(0).requestId());
  }

  @ParameterizedTest
  @FieldSource("repeats")
  void theOthersEndAsItsDuplicates(Repeats calls) {
    assertThat(site.history(calls.name()).ended(Outcome.NOT_FORWARDED))
        .hasSize(TIMES - 1)
        .extracting(ChangeOutcome::payload)
        .extracting(each -> ((ChangeNotForwarded) each).getDuplicateOf())
        .containsOnly(Optional.of(calls.answers().get(0).requestId()));
  }

  @ParameterizedTest
  @FieldSource("repeats")
  void eachEndsOnce(Repeats calls) {
    assertThat(site.history(calls.name()).endingsOfEach()).containsExactly(1);
  }

  @Test
  void theSameIdWithAnotherBodyIsRefused() {
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("IdempotentParameterMismatchException");
  }

  @Test
  void theSameIdWithAnotherBodyIsNotSent() {
    assertThat(site.sent(CREATE, OTHER)).hasSize(1);
  }

  @Test
  void theSameIdWithAnotherBodyIsRecordedAsRejected() {
    assertThat(site.history(OTHER).ended(Outcome.REJECTED))
        .extracting(each -> each.change().changeId())
        .containsExactly(refused.requestId());
  }

  @Test
  void afterThrottlingTheRepeatIsSentAgain() {
    assertThat(throttled.body()).contains("ThrottlingException");
    assertThat(afterThrottling.status()).isEqualTo(200);
    assertThat(site.sent(CREATE, THROTTLED)).hasSize(2);
  }

  @Test
  void afterThrottlingTheRepeatIsANewChange() {
    assertThat(site.history(THROTTLED).changes())
        .extracting(OpenChange::changeId)
        .containsExactly(throttled.requestId(), afterThrottling.requestId())
        .doesNotHaveDuplicates();
  }

  @Test
  void theNewChangeSaysWhatItRepeats() {
    assertThat(site.history(THROTTLED).changes().get(1).request().getRepeatOf())
        .hasValue(throttled.requestId());
  }

  /** A call signed a while ago; a negative while is in the future. */
  private CompletableFuture<Answer> create(
      String name, String description, int secondsAgo, int gate) {
    String input = new String(AwsJsonWriter.write(Clients.good(name, description)), UTF_8);
    String body = "{\"ConnectionInput\":" + input + "}";
    String id = UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    return SignedCall.of(CREATE, body, id, Duration.ofSeconds(secondsAgo)).to(gates.get(gate));
  }
}

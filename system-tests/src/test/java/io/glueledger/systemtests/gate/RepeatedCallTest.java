/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.Outcome;
import io.glueledger.localglue.fault.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that comes again, at any gate, is one change and one call of Glue. */
@WithInstallation
class RepeatedCallTest {
  private static final int TIMES = 5;
  private static final String CREATE = "CreateConnection";

  private final Installation site;
  private final List<URI> gates;

  RepeatedCallTest(Installation site) {
    Map<String, String> hosts = Map.of("ingest.hosts", SignedCall.HOST);
    this.site = site;
    this.gates = List.of(site.gate(hosts).endpoint(), site.gate(hosts).endpoint());
  }

  @ParameterizedTest
  @CsvSource({"same-bytes, 0", "signed-anew, 1"})
  void repeatsAreOneChange(String name, int secondsBetween) {
    List<SignedCall.Answer> answers =
        IntStream.range(0, TIMES)
            .mapToObj(n -> create(name, "first", secondsBetween * n).to(gates.get(n % 2)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers.stream().distinct()).singleElement().matches(a -> a.status() == 200);
    assertThat(site.sent(CREATE, name)).hasSize(1);
    History history = site.history(name);
    String first = answers.get(0).requestId();
    assertThat(history.endingsOfEach()).containsExactly(1);
    assertThat(history.ended(Outcome.APPLIED))
        .singleElement()
        .matches(e -> e.change().changeId().equals(first));
    assertThat(history.ended(Outcome.NOT_FORWARDED))
        .hasSize(TIMES - 1)
        .extracting(ChangeOutcome::payload)
        .allMatch(e -> ((ChangeNotForwarded) e).getDuplicateOf().orElse("").equals(first));
  }

  @Test
  void theSameIdWithAnotherBodyIsRefused() {
    create("other-body", "first", 0).to(gates.get(0)).join();

    SignedCall.Answer refused = create("other-body", "second", 0).to(gates.get(1)).join();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("IdempotentParameterMismatchException");
    assertThat(site.sent(CREATE, "other-body")).hasSize(1);
    assertThat(site.history("other-body").ended(Outcome.REJECTED))
        .singleElement()
        .matches(e -> e.change().changeId().equals(refused.requestId()));
  }

  @Test
  void afterThrottlingTheRepeatIsANewChange() {
    // Given
    site.glue().faults().add(Fault.on(CREATE).named("throttled").times(1).throttle());
    SignedCall.Answer throttled = create("throttled", "first", 0).to(gates.get(0)).join();
    site.settled();

    // When
    SignedCall.Answer repeated = create("throttled", "first", 1).to(gates.get(1)).join();

    // Then
    assertThat(throttled.body()).contains("ThrottlingException");
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.requestId()).isNotEqualTo(throttled.requestId());
    OpenChange second = site.history("throttled").changes().get(1);
    assertThat(second.changeId()).isEqualTo(repeated.requestId());
    assertThat(second.request().getRepeatOf()).hasValue(throttled.requestId());
    assertThat(site.sent(CREATE, "throttled")).hasSize(2);
  }

  private static SignedCall create(String name, String description, int secondsAgo) {
    String body =
        """
        {"ConnectionInput":{"Name":"%s","Description":"%s","ConnectionType":"JDBC",\
        "ConnectionProperties":{"JDBC_CONNECTION_URL":"jdbc:postgresql://db.example.com:5432/orders",\
        "JDBC_ENFORCE_SSL":"true","SECRET_ID":"prod/orders"}}}"""
            .formatted(name, description);
    String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return SignedCall.of(CREATE, body, id, Duration.ofSeconds(secondsAgo));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.Outcome;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call that comes again, at any gate, is one change and one call of Glue. */
@ExtendWith(Infrastructure.class)
class RepeatedCallTest {
  private static final int TIMES = 5;
  private static final String ID = "6f1f2d9e-6f0b-4a35-8b1e-1f7f3c1a2b3c";

  private final Installation installation;
  private final List<URI> gates;

  RepeatedCallTest(TestBroker broker, ApicurioRegistry registry) {
    this.installation = Installation.fresh(broker, registry);
    this.gates = List.of(gate(), gate());
  }

  @AfterEach
  void close() throws Exception {
    installation.close();
  }

  @Test
  void theSameBytesAreOneChange() {
    // Given
    SignedCall call = create("first", Duration.ZERO);

    // When
    List<SignedCall.Answer> answers = atOnce(n -> call);

    // Then
    assertOneChange(answers);
  }

  @Test
  void theSameCallSignedAnewIsOneChange() {
    // When
    List<SignedCall.Answer> answers = atOnce(n -> create("first", Duration.ofSeconds(n)));

    // Then
    assertOneChange(answers);
  }

  @Test
  void theSameIdWithAnotherBodyIsRefused() {
    // Given
    create("first", Duration.ZERO).to(gates.get(0)).join();

    // When
    SignedCall.Answer refused = create("second", Duration.ZERO).to(gates.get(1)).join();

    // Then
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("IdempotentParameterMismatchException");
    assertThat(installation.glue().journal().entriesOf("CreateConnection")).hasSize(1);
    assertThat(History.of(installation.log()).ended(Outcome.REJECTED))
        .singleElement()
        .matches(e -> e.change().changeId().equals(refused.requestId()));
  }

  @Test
  void afterThrottlingTheRepeatIsANewChange() {
    // Given
    installation.glue().faults().add(Fault.on("CreateConnection").times(1).throttle());
    SignedCall.Answer throttled = create("first", Duration.ZERO).to(gates.get(0)).join();
    Until.holds(() -> History.of(installation.log()).settled());

    // When
    SignedCall.Answer repeated = create("first", Duration.ofSeconds(1)).to(gates.get(1)).join();

    // Then
    assertThat(throttled.body()).contains("ThrottlingException");
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.requestId()).isNotEqualTo(throttled.requestId());
    OpenChange second = History.of(installation.log()).changes().get(1);
    assertThat(second.changeId()).isEqualTo(repeated.requestId());
    assertThat(second.request().getRepeatOf()).hasValue(throttled.requestId());
    assertThat(installation.glue().journal().entriesOf("CreateConnection")).hasSize(2);
  }

  private void assertOneChange(List<SignedCall.Answer> answers) {
    assertThat(answers).hasSize(TIMES);
    assertThat(answers.stream().distinct()).singleElement().matches(a -> a.status() == 200);
    assertThat(installation.glue().journal().entriesOf("CreateConnection")).hasSize(1);
    History history = History.of(installation.log());
    String first = answers.get(0).requestId();
    assertThat(history.endingsOfEach()).containsExactly(1);
    assertThat(history.ended(Outcome.APPLIED))
        .singleElement()
        .matches(e -> e.change().changeId().equals(first));
    assertThat(history.ended(Outcome.NOT_FORWARDED))
        .hasSize(TIMES - 1)
        .allMatch(
            e -> ((ChangeNotForwarded) e.payload()).getDuplicateOf().orElse("").equals(first));
  }

  private List<SignedCall.Answer> atOnce(IntFunction<SignedCall> call) {
    List<CompletableFuture<SignedCall.Answer>> answers =
        IntStream.range(0, TIMES)
            .mapToObj(n -> call.apply(n).to(gates.get(n % gates.size())))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private URI gate() {
    GateServer gate =
        installation.gate(installation.glue().endpoint(), Map.of("ingest.hosts", SignedCall.HOST));
    return gate.endpoint();
  }

  private static SignedCall create(String description, Duration age) {
    String body =
        """
        {"ConnectionInput":{"Name":"orders","Description":"%s","ConnectionType":"JDBC",\
        "ConnectionProperties":{"JDBC_CONNECTION_URL":"jdbc:postgresql://db.example.com:5432/orders",\
        "JDBC_ENFORCE_SSL":"true","SECRET_ID":"prod/orders"}}}"""
            .formatted(description);
    return SignedCall.of("CreateConnection", body, ID, age);
  }
}

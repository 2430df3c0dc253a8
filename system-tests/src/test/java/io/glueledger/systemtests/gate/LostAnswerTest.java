/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.event.Outcome;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.GlueException;

/**
 * Glue's answer is lost in every way, for every operation: the caller is told so, the change is
 * never sent again, and the ledger ends up with what really happened. All calls are made at once,
 * each on a connection of its own, because settling takes its time.
 */
@ExtendWith(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostAnswerTest {
  private final Installation installation;
  private final GlueAsyncClient alice;
  private final Map<String, GlueException> refusals = new TreeMap<>();

  LostAnswerTest(TestBroker broker, ApicurioRegistry registry) {
    this.installation = Installation.fresh(broker, registry);
    this.alice = Clients.once(installation.gate().endpoint(), People.ALICE);
  }

  /** The ways in which an answer is lost. */
  enum Loss {
    APPLIED_THEN_DROPPED(Outcome.APPLIED),
    APPLIED_THEN_500(Outcome.APPLIED),
    APPLIED_THEN_HALF_BODY(Outcome.APPLIED),
    APPLIED_THEN_SILENT(Outcome.APPLIED),
    DROPPED_BEFORE(Outcome.NOT_APPLIED);

    private final Outcome truth;

    Loss(Outcome truth) {
      this.truth = truth;
    }

    private Fault of(Fault.Match request) {
      return switch (this) {
        case APPLIED_THEN_DROPPED -> request.applyThenDrop();
        case APPLIED_THEN_500 -> request.applyThen500();
        case APPLIED_THEN_HALF_BODY -> request.applyThenHalfBody();
        case APPLIED_THEN_SILENT -> request.applyThenHang(Duration.ofSeconds(6));
        case DROPPED_BEFORE -> request.dropBeforeApply();
      };
    }
  }

  /** The operations whose answer is lost. */
  enum Change {
    CREATE("CreateConnection"),
    UPDATE("UpdateConnection"),
    DELETE("DeleteConnection");

    private final String operation;

    Change(String operation) {
      this.operation = operation;
    }

    private CompletableFuture<?> ask(GlueAsyncClient client, String name) {
      return switch (this) {
        case CREATE -> client.createConnection(r -> r.connectionInput(Clients.good(name, "new")));
        case UPDATE ->
            client.updateConnection(
                r -> r.name(name).connectionInput(Clients.good(name, "changed")));
        case DELETE -> client.deleteConnection(r -> r.connectionName(name));
      };
    }
  }

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Change change : Change.values()) {
      for (Loss loss : Loss.values()) {
        cases.add(Arguments.of(change, loss));
      }
    }
    return cases;
  }

  @BeforeAll
  void loseAllAnswers() {
    Map<String, CompletableFuture<?>> calls = new TreeMap<>();
    for (Change change : Change.values()) {
      for (Loss loss : Loss.values()) {
        String name = name(change, loss);
        if (change != Change.CREATE) {
          alice.createConnection(r -> r.connectionInput(Clients.good(name, "old"))).join();
        }
        installation.glue().faults().add(loss.of(Fault.on(change.operation).named(name).times(1)));
      }
    }
    installation.glue().journal().clear();
    for (Change change : Change.values()) {
      for (Loss loss : Loss.values()) {
        String name = name(change, loss);
        calls.put(name, change.ask(alice, name));
      }
    }
    calls.forEach((name, call) -> refusals.put(name, Refused.by(call)));
    Until.holds(() -> History.of(installation.log()).settled());
  }

  @AfterAll
  void close() throws Exception {
    alice.close();
    installation.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCallerIsToldAndTheLedgerEndsUpRight(Change change, Loss loss) {
    // Given
    String name = name(change, loss);

    // When
    History history = History.of(installation.log());

    // Then
    GlueException refusal = Objects.requireNonNull(refusals.get(name));
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("OperationTimeoutException");
    assertThat(refusal.awsErrorDetails().errorMessage()).contains(refusal.requestId());
    assertThat(kindsOf(name, refusal.requestId()))
        .startsWith("ChangeRequested", "ChangeDecided", "ChangeInDoubt")
        .hasSize(4);
    ChangeOutcome ending = history.ending(refusal.requestId()).orElseThrow();
    assertThat(ending.outcome()).isEqualTo(loss.truth);
    assertThat(history.endingsOfEach()).containsExactly(1);
    assertThat(installation.glue().journal().entriesOf(change.operation))
        .filteredOn(entry -> entry.received().connectionNames().contains(name))
        .hasSize(1);
  }

  private List<String> kindsOf(String name, String changeId) {
    return installation.log().of(name).stream()
        .filter(e -> e.getChangeId().filter(changeId::equals).isPresent())
        .map(e -> e.getKind())
        .toList();
  }

  private static String name(Change change, Loss loss) {
    return change + "-" + loss;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.call.CallReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * Clients that change a few connections through several gates, repeat calls as AWS clients do, and
 * kill gates.
 */
final class Callers {
  static final List<String> NAMES = List.of("orders", "users", "events", "team/a b");
  private static final int CALLS = 80;
  private static final Duration NONE = Duration.ZERO;
  private static final Duration REPEAT_WITHIN = Duration.ofSeconds(8);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  private final World world;
  private final Supplier<SimGate> newGate;
  private final List<SimGate> gates = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();

  private static final class Asked {
    private final SimGate gate;
    private final long at;
    private long answeredAt = -1;

    Asked(SimGate gate, long at) {
      this.gate = gate;
      this.at = at;
    }
  }

  Callers(World world, Supplier<SimGate> newGate) {
    this.world = world;
    this.newGate = newGate;
    for (int i = 0; i < 3; i++) {
      gates.add(newGate.get());
    }
  }

  /** Calls spread over a time, some of them repeated, and a few gates killed and replaced. */
  void storm(Duration time) {
    for (int i = 0; i < CALLS; i++) {
      String id = "call-" + i;
      world.in(world.between(NONE, time), () -> call(id));
    }
    for (int i = 0; i < 3; i++) {
      int victim = i;
      if (world.chance(0.7)) {
        world.in(world.between(NONE, time), () -> replace(victim));
      }
    }
  }

  void everybodyWasAnswered() {
    for (Asked call : asked) {
      if (call.gate.alive()) {
        assertThat(call.answeredAt).as("a call of a living gate was answered").isNotNegative();
        assertThat(Duration.ofNanos(call.answeredAt - call.at))
            .as("virtual time to the answer (I7)")
            .isLessThanOrEqualTo(ANSWER_WITHIN);
      }
    }
  }

  void noCallWasAppliedTwice(List<SimGlue.Applied> journal) {
    Map<String, Integer> byMark = new HashMap<>();
    journal.stream()
        .filter(SimGlue.Applied::applied)
        .filter(a -> !a.mark().isEmpty())
        .forEach(a -> byMark.merge(a.mark(), 1, Integer::sum));
    assertThat(byMark.values()).as("applications of one call").allMatch(n -> n == 1);
  }

  private void call(String id) {
    String name = NAMES.get(world.random().nextInt(NAMES.size()));
    GlueRequest request = request(name, id);
    String action = request.getClass().getSimpleName().replace("Request", "");
    ask(action, id, request);
    for (int repeats = world.chance(0.3) ? world.random().nextInt(4) : 0; repeats > 0; repeats--) {
      world.in(world.between(NONE, REPEAT_WITHIN), () -> ask(action, id, request));
    }
  }

  private void ask(String action, String id, GlueRequest request) {
    SimGate gate = gates.get(world.random().nextInt(gates.size()));
    Asked call = new Asked(gate, world.nanos());
    asked.add(call);
    CompletableFuture<CallReply> reply = gate.call(action, id, request);
    reply.thenAccept(r -> call.answeredAt = world.nanos());
  }

  private void replace(int victim) {
    gates.get(victim).kill();
    gates.set(victim, newGate.get());
  }

  private GlueRequest request(String name, String mark) {
    int dice = world.random().nextInt(10);
    if (dice < 3) {
      return create(name, mark);
    }
    if (dice < 7) {
      return UpdateConnectionRequest.builder()
          .name(name)
          .connectionInput(input(name, mark))
          .build();
    }
    if (dice < 9) {
      return DeleteConnectionRequest.builder().connectionName(name).build();
    }
    List<String> some = new ArrayList<>(NAMES);
    java.util.Collections.shuffle(some, world.random());
    return BatchDeleteConnectionRequest.builder().connectionNameList(some.subList(0, 2)).build();
  }

  static CreateConnectionRequest create(String name, String mark) {
    return CreateConnectionRequest.builder().connectionInput(input(name, mark)).build();
  }

  static ConnectionInput input(String name, String mark) {
    return ConnectionInput.builder()
        .name(name)
        .description(mark)
        .connectionType("JDBC")
        .connectionPropertiesWithStrings(
            Map.of(
                "JDBC_CONNECTION_URL",
                "jdbc:postgresql://db.example.com:5432/app",
                "JDBC_ENFORCE_SSL",
                "true",
                "SECRET_ID",
                "app/db",
                "NOTE_" + mark.hashCode(),
                "unlisted keys are redacted"))
        .build();
  }
}

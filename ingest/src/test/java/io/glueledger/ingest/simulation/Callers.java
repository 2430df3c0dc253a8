/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/**
 * Clients that change a few connections through several gates, repeat calls as AWS clients do, and
 * kill gates.
 */
final class Callers {
  static final List<String> NAMES = List.of("orders", "users", "events", "team/a b");
  private static final int CALLS = 80;
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
      world.within(time, () -> call(id));
    }
    for (int i = 0; i < 3; i++) {
      int victim = i;
      if (world.chance(0.7)) {
        world.within(time, () -> replace(victim));
      }
    }
  }

  void everybodyWasAnswered() {
    assertThat(asked)
        .filteredOn(call -> call.gate.alive())
        .as("a call of a living gate was answered, in virtual time (I7)")
        .allMatch(call -> call.answeredAt >= 0)
        .allMatch(call -> call.answeredAt - call.at <= ANSWER_WITHIN.toNanos());
  }

  /** A repeat is a change of its own only if something else was applied since the first. */
  void noCallWasAppliedTwiceInARow(List<SimGlue.Applied> journal) {
    for (String name : NAMES) {
      List<String> marks =
          journal.stream()
              .filter(change -> change.applied() && change.name().equals(name))
              .map(SimGlue.Applied::mark)
              .toList();
      assertThat(IntStream.range(1, marks.size()))
          .as("marks of %s: %s", name, marks)
          .noneMatch(i -> !marks.get(i).isEmpty() && marks.get(i).equals(marks.get(i - 1)));
    }
  }

  private void call(String id) {
    String name = NAMES.get(world.random().nextInt(NAMES.size()));
    GlueRequest request = request(name, id);
    ask(id, request);
    for (int repeats = world.chance(0.3) ? world.random().nextInt(4) : 0; repeats > 0; repeats--) {
      world.within(REPEAT_WITHIN, () -> ask(id, request));
    }
  }

  private void ask(String id, GlueRequest request) {
    SimGate gate = gates.get(world.random().nextInt(gates.size()));
    Asked call = new Asked(gate, world.nanos());
    asked.add(call);
    gate.call(id, request).thenAccept(reply -> call.answeredAt = world.nanos());
  }

  private void replace(int victim) {
    gates.get(victim).kill();
    gates.set(victim, newGate.get());
  }

  private GlueRequest request(String name, String mark) {
    int dice = world.random().nextInt(10);
    if (dice < 3) {
      return GateRequests.creationOf(name, mark);
    }
    if (dice < 7) {
      return GateRequests.update(name, mark);
    }
    if (dice < 9) {
      return GateRequests.delete(name);
    }
    List<String> some = new ArrayList<>(NAMES);
    Collections.shuffle(some, world.random());
    return GateRequests.batch(some.get(0), some.get(1));
  }
}

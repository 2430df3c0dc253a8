/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.comparison.DefinitionComparison;
import io.glueledger.definition.lifecycle.DefinitionVersion;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * Random schedules of gates, log and Glue, with appends that are lost or late, answers that are
 * lost, gates that die. {@code -Dsimulation.seed=N} replays one; {@code -Dsimulation.runs=N} runs
 * more than the build does.
 */
class QueueSimulationTest {
  private static final int RUNS = Integer.getInteger("simulation.runs", 40);
  private static final FingerprintKeys KEYS =
      new FingerprintKeys(new FingerprintKeys.Key("simulation", new byte[32]), List.of());
  private static final ActivePack PACK = builtIn();
  private static final GateTimings TIMINGS = GateTimings.DEFAULT;
  private static final Duration STORM = Duration.ofMinutes(2);
  private static final Duration CALM = Duration.ofMinutes(4);

  private static ActivePack builtIn() {
    try {
      return ActivePack.load(PackSource.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LongStream seeds() {
    Long seed = Long.getLong("simulation.seed");
    return seed == null
        ? LongStream.range(0, RUNS).map(n -> System.nanoTime() * 31 + n)
        : LongStream.of(seed);
  }

  @ParameterizedTest(name = "-Dsimulation.seed={0}")
  @MethodSource("seeds")
  void everyPromiseHoldsUnderAnySchedule(long seed) {
    // Given
    World world = new World(seed);
    SimLog log = new SimLog(world);
    SimGlue glue = new SimGlue(world, TIMINGS.glueTimeout());
    Truth truth = new Truth();
    log.onLanding(truth::landed);
    glue.onMutation(truth::reachedGlue);
    log.trouble(0.1);
    glue.trouble(0.15);
    Callers callers = new Callers(world, () -> new SimGate(world, log, glue, PACK, KEYS, TIMINGS));

    // When
    callers.storm(STORM);
    world.run(STORM);
    log.trouble(0);
    glue.trouble(0);
    world.run(CALM);

    // Then
    truth.everyChangeHasEnded();
    callers.everybodyWasAnswered();
    for (String name : Callers.NAMES) {
      assertThat(truth.applied(name))
          .as("order of the log and order in Glue, %s", name)
          .isEqualTo(
              glue.journal().stream()
                  .filter(a -> a.name().equals(name) && a.applied())
                  .map(a -> a.operation() + " " + a.mark())
                  .toList());
      assertThat(agrees(truth, glue, name)).as("view and Glue, %s", name).isTrue();
    }
    callers.noCallWasAppliedTwice(glue.journal());
  }

  @Test
  void whatIsChangedAroundTheGatesIsInTheLedgerAfterOneSweep() {
    // Given
    World world = new World(7);
    SimLog log = new SimLog(world);
    SimGlue glue = new SimGlue(world, TIMINGS.glueTimeout());
    Truth truth = new Truth();
    log.onLanding(truth::landed);
    glue.drift("before", Optional.of(Callers.input("before", "made before the gate")));
    SimGate gate = new SimGate(world, log, glue, PACK, KEYS, TIMINGS);
    gate.call("CreateConnection", "1", Callers.create("edited", "by the gate"));
    gate.call("CreateConnection", "2", Callers.create("deleted", "by the gate"));
    gate.call("CreateConnection", "3", Callers.create("untouched", "by the gate"));
    world.run(CALM);
    glue.drift("edited", Optional.of(Callers.input("edited", "behind its back")));
    glue.drift("deleted", Optional.empty());
    glue.drift("new", Optional.of(Callers.input("new", "behind its back")));

    // When
    world.run(CALM);

    // Then
    assertThat(List.of("before", "edited", "deleted", "new", "untouched"))
        .allMatch(name -> agrees(truth, glue, name));
    assertThat(truth.state("untouched").newest().map(DefinitionVersion::number)).contains(1L);
    assertThat(truth.state("edited").newest().map(DefinitionVersion::number)).contains(2L);
    assertThat(truth.state("deleted").newest().map(DefinitionVersion::present)).contains(false);
  }

  @Test
  void theQueueOfADeadGateIsEndedWithoutAPauseAfterEachChange() {
    // Given
    World world = new World(7);
    SimLog log = new SimLog(world);
    SimGlue glue = new SimGlue(world, TIMINGS.glueTimeout());
    Truth truth = new Truth();
    log.onLanding(truth::landed);
    SimGate dead = new SimGate(world, log, glue, PACK, KEYS, TIMINGS);
    SimGate alive = new SimGate(world, log, glue, PACK, KEYS, TIMINGS);
    int queued = 100;
    for (int i = 0; i < queued; i++) {
      dead.call("CreateConnection", "" + i, Callers.create("orders", "mark " + i));
    }
    world.run(Duration.ofSeconds(1));

    // When
    dead.kill();
    world.run(TIMINGS.forwardWithin().plus(TIMINGS.glueTimeout()).plusSeconds(queued / 2));

    // Then
    truth.everyChangeHasEnded();
    assertThat(alive.ledger().state(SimGate.ACCOUNT + "/orders").open()).isEmpty();
  }

  private static boolean agrees(Truth truth, SimGlue glue, String name) {
    Optional<Definition> held =
        Optional.ofNullable(glue.connections().get(name)).map(input -> redacted(name, input));
    Optional<Definition> view = truth.state(name).newest().flatMap(DefinitionVersion::definition);
    return held.isPresent() == view.isPresent()
        && held.map(h -> DefinitionComparison.compare(view.get(), h) == ComparisonResult.SAME)
            .orElse(true);
  }

  private static Definition redacted(String name, ConnectionInput input) {
    return new DefinitionRedactor(KEYS)
        .redact(new ConnectionId(SimGate.ACCOUNT, name), SimGlue.shown(input), Map.of())
        .definition();
  }
}

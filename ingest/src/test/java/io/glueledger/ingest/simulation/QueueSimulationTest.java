/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.GateRequests.creationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.comparison.DefinitionComparison;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * Gates, a log, a Glue and clients in one thread under a random schedule: appends that are lost or
 * late, answers that are lost, gates that die. The gate and the reconciler are the real ones, all
 * around them is simulated. Each build runs the same seeds; {@code -Dsimulation.runs=N} runs more
 * of them, and {@code -Dsimulation.seed=N} one, to the letter.
 */
class QueueSimulationTest {
  private static final int RUNS = Integer.getInteger("simulation.runs", 40);
  private static final Duration STORM = Duration.ofMinutes(2);
  private static final Duration CALM = Duration.ofMinutes(4);
  private static final Simulation SWEPT = swept();

  static LongStream seeds() {
    Long seed = Long.getLong("simulation.seed");
    return seed == null ? LongStream.range(0, RUNS) : LongStream.of(seed);
  }

  /** What must hold at each moment is checked while the storm is on. */
  @Nested
  @ParameterizedClass(name = "-Dsimulation.seed={0}")
  @MethodSource("io.glueledger.ingest.simulation.QueueSimulationTest#seeds")
  @TestInstance(Lifecycle.PER_CLASS)
  class UnderAnySchedule {
    @Parameter private long seed;
    private Simulation all;
    private Callers callers;

    @BeforeAll
    void storm() {
      all = new Simulation(seed);
      callers = new Callers(all.world, all::gate);
      all.glue.onMutation(all.truth::reachedGlue);
      all.log.trouble(0.1);
      all.glue.trouble(0.15);
      callers.storm(STORM);
      all.world.run(STORM);
      all.log.trouble(0);
      all.glue.trouble(0);
      all.world.run(CALM);
    }

    @Test
    void everyChangeHasOneEnd() {
      all.truth.everyChangeHasEnded();
    }

    @Test
    void everybodyIsAnsweredInTime() {
      callers.everybodyWasAnswered();
    }

    @Test
    void noCallIsAppliedTwiceInARow() {
      callers.noCallWasAppliedTwiceInARow(all.glue.journal());
    }

    @Test
    void theOrderOfTheLogIsTheOrderInGlue() {
      assertThat(Callers.NAMES).allSatisfy(all::changesAreInTheOrderOfTheLog);
    }

    @Test
    void viewsAgreeWithGlue() {
      assertThat(Callers.NAMES).allSatisfy(all::viewAndGlueAgree);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "edited", "deleted", "new", "untouched"})
  void whatIsChangedAroundTheGatesIsInTheLedgerAfterOneSweep(String name) {
    SWEPT.viewAndGlueAgree(name);
  }

  @ParameterizedTest
  @CsvSource({
    "before,1,true",
    "edited,2,true",
    "deleted,2,false",
    "new,1,true",
    "untouched,1,true"
  })
  void aSweepMakesAVersionOfWhatChangedAndOfNothingElse(String name, long number, boolean present) {
    assertThat(SWEPT.truth.state(name).newest())
        .hasValueSatisfying(
            newest ->
                assertThat(newest)
                    .returns(number, DefinitionVersion::number)
                    .returns(present, DefinitionVersion::present));
  }

  @Test
  void theQueueOfADeadGateIsEndedWithoutAPauseAfterEachChange() {
    // Given
    int queued = 100;
    Simulation all = new Simulation(7);
    SimGate dead = all.gate();
    SimGate alive = all.gate();
    for (int i = 0; i < queued; i++) {
      dead.call("" + i, creationOf("orders", "mark " + i));
    }
    all.world.run(Duration.ofSeconds(1));

    // When
    dead.kill();
    all.world.run(
        SimGate.TIMINGS
            .forwardWithin()
            .plus(SimGate.TIMINGS.glueTimeout())
            .plusSeconds(queued / 2));

    // Then
    all.truth.everyChangeHasEnded();
    assertThat(alive.ledger().facts(SimGate.ACCOUNT + "/orders").open()).isFalse();
  }

  /** Connections that somebody changed behind the gate's back, and a sweep after it. */
  private static Simulation swept() {
    Simulation all = new Simulation(7);
    all.glue.drift("before", "made before the gate");
    SimGate gate = all.gate();
    gate.call("1", creationOf("edited", "by the gate"));
    gate.call("2", creationOf("deleted", "by the gate"));
    gate.call("3", creationOf("untouched", "by the gate"));
    all.world.run(CALM);
    all.glue.drift("edited", "behind its back");
    all.glue.lose("deleted");
    all.glue.drift("new", "behind its back");
    all.world.run(CALM);
    return all;
  }

  private static final class Simulation {
    private final World world;
    private final SimLog log;
    private final SimGlue glue;
    private final Truth truth = new Truth();

    Simulation(long seed) {
      this.world = new World(seed);
      this.log = new SimLog(world);
      this.glue = new SimGlue(world);
      log.onLanding(truth::landed);
    }

    SimGate gate() {
      return new SimGate(world, log, glue);
    }

    void changesAreInTheOrderOfTheLog(String name) {
      assertThat(glue.journal())
          .filteredOn(change -> change.name().equals(name) && change.applied())
          .extracting(change -> change.operation() + " " + change.mark())
          .isEqualTo(truth.applied(name));
    }

    void viewAndGlueAgree(String name) {
      Optional<Definition> view = truth.state(name).newest().flatMap(DefinitionVersion::definition);
      Optional<Definition> held =
          Optional.ofNullable(glue.connections().get(name)).map(input -> redacted(name, input));
      assertThat(view.isPresent()).as("view and Glue, %s", name).isEqualTo(held.isPresent());
      view.ifPresent(
          seen ->
              assertThat(DefinitionComparison.compare(seen, held.orElseThrow(), true))
                  .as("view and Glue, %s", name)
                  .isEqualTo(ComparisonResult.SAME));
    }

    private static Definition redacted(String name, ConnectionInput input) {
      return new DefinitionRedactor(SimGate.KEYS)
          .redact(new ConnectionId(SimGate.ACCOUNT, name), SimGlue.shown(input), Map.of())
          .definition();
    }
  }
}

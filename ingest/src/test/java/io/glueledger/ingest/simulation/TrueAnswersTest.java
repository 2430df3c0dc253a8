/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * What a caller was told last is so, though it makes its calls in haste, repeats them, and is
 * replayed by others: after the last answer of 200, Glue holds what that call asked for.
 */
class TrueAnswersTest {
  private static final int CALLS = 30;
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

  /** Gates that start from what others have kept. */
  private static final List<Duration> SUCCESSIONS =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(50));

  private static final Duration READ_WITHIN = Duration.ofSeconds(3);

  static Stream<Arguments> schedules() {
    return QueueSimulationTest.seeds()
        .boxed()
        .flatMap(seed -> Stream.of(arguments(seed, 0.0), arguments(seed, 0.1)));
  }

  @ParameterizedTest(name = "-Dsimulation.seed={0}, trouble {1}")
  @MethodSource("schedules")
  void glueHoldsWhatTheLast200Said(long seed, double trouble) {
    // Given
    World world = new World(seed);
    SimLog log = new SimLog(world);
    SimGlue glue = new SimGlue(world);
    log.trouble(trouble);
    glue.trouble(trouble);
    List<SimGate> gates =
        new ArrayList<>(List.of(new SimGate(world, log, glue), new SimGate(world, log, glue)));
    for (Duration at : SUCCESSIONS) {
      world.in(at, () -> succeed(gates, new SimGate(world, log, glue), world));
    }
    List<HastyCaller> callers =
        Callers.NAMES.stream()
            .map(name -> new HastyCaller(world, () -> any(gates, world), name, CALLS))
            .toList();

    // When
    callers.forEach(HastyCaller::next);
    world.run(LONG_ENOUGH);

    // Then
    assertThat(callers).allMatch(HastyCaller::isDone);
    assertThat(callers)
        .filteredOn(HastyCaller::isSure)
        .hasSizeGreaterThan(trouble > 0 ? 0 : callers.size() - 1)
        .allMatch(
            caller ->
                caller
                    .held()
                    .equals(
                        Optional.ofNullable(glue.connections().get(caller.name()))
                            .map(ConnectionInput::description)));
  }

  /** Takes calls in another one's place, once it has read what it has to. */
  private static void succeed(List<SimGate> gates, SimGate next, World world) {
    world.in(READ_WITHIN, () -> gates.set(world.random().nextInt(gates.size()), next));
  }

  private static SimGate any(List<SimGate> gates, World world) {
    return gates.get(world.random().nextInt(gates.size()));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.benchmark;

import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static io.glueledger.policy.fixture.SampleEngines.decide;

import io.glueledger.policy.benchmark.BenchmarkConnections.Shape;
import io.glueledger.policy.decision.ProposedChange;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The benchmarks in CPU time of the thread instead of time on the clock: on a machine that others
 * use too, only this one repeats. Prints the median, least and greatest of {@value #ROUNDS} rounds.
 */
public final class PolicyCpuTime {
  private static final int ROUNDS = 9;
  private static final int CALLS = 5_000;
  private static final int WARM_UP_ROUNDS = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Keeps the compiler from leaving the work out. */
  @SuppressWarnings("unused")
  private static volatile Object last = "";

  private PolicyCpuTime() {}

  /** Runs all of them; arguments are the types to take instead of those that stand for others. */
  public static void main(String[] arguments) throws NoSuchFieldException {
    PolicyBenchmark benchmark = new PolicyBenchmark();
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("factsOfJdbc", benchmark::factsOfJdbc);
    for (String type : arguments.length == 0 ? PolicyBenchmark.ByType.types() : arguments) {
      for (Shape shape : Shape.values()) {
        ProposedChange change = BenchmarkConnections.change(type, shape);
        all.put(type + " " + shape, () -> decide(builtIn(), change));
      }
    }
    all.put("builtInOnJdbc", benchmark::builtInOnJdbc);
    all.put("builtInOnKafka", benchmark::builtInOnKafka);
    all.put("builtInOnDirtyKafka", benchmark::builtInOnDirtyKafka);
    all.put("builtInOnDirtyUpdate", benchmark::builtInOnDirtyUpdate);
    all.put("twentySimpleRules", benchmark::twentySimpleRules);
    all.put("twentyComprehensions", benchmark::twentyComprehensions);
    all.forEach(PolicyCpuTime::measure);
  }

  private static void measure(String name, Supplier<Object> work) {
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      microsPerCall(work);
    }
    double[] rounds = new double[ROUNDS];
    Arrays.setAll(rounds, round -> microsPerCall(work));
    Arrays.sort(rounds);
    System.out.printf(
        "%-40s median %.1f, least %.1f, greatest %.1f us of CPU%n",
        name, rounds[ROUNDS / 2], rounds[0], rounds[ROUNDS - 1]);
  }

  private static double microsPerCall(Supplier<Object> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < CALLS; i++) {
      last = work.get();
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1_000.0 / CALLS;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.benchmark;

import io.glueledger.policy.benchmark.BenchmarkConnections.Shape;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.PolicyDecisions;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One decision of the built-in pack on a connection of one type, in microseconds. Types that the
 * pack does not tell apart have one that stands for them; {@code -p type=…} takes any other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PolicyByTypeBenchmark {
  /** POSTGRESQL for the native databases, SALESFORCE for SaaS, the last for the rest. */
  static final String[] TYPES = {
    "JDBC",
    "KAFKA",
    "MONGODB",
    "NETWORK",
    "CUSTOM",
    "MARKETPLACE",
    "POSTGRESQL",
    "SALESFORCE",
    "VIEW_VALIDATION_REDSHIFT"
  };

  /** As Glue writes it. */
  @Param({
    "JDBC",
    "KAFKA",
    "MONGODB",
    "NETWORK",
    "CUSTOM",
    "MARKETPLACE",
    "POSTGRESQL",
    "SALESFORCE",
    "VIEW_VALIDATION_REDSHIFT"
  })
  public String type = "JDBC";

  /** What is wrong with it. */
  @Param public Shape shape = Shape.CLEAN;

  private PolicyEngine builtIn = engine();
  private ProposedChange change = BenchmarkConnections.change(type, shape);

  /** Once the parameters are known. */
  @Setup
  public void prepare() {
    builtIn = engine();
    change = BenchmarkConnections.change(type, shape);
  }

  /** The whole built-in pack. */
  @Benchmark
  public Decision decide() {
    return PolicyDecisions.decide(builtIn, change);
  }

  static PolicyEngine engine() {
    try {
      return new PolicyEngine(PackSource.builtIn().load());
    } catch (IOException e) {
      throw new IllegalStateException("the built-in pack is always readable", e);
    }
  }
}

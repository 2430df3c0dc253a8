/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.benchmark;

import static io.glueledger.policy.fixture.DefinitionNotation.definition;
import static io.glueledger.policy.fixture.ProposedChanges.creating;
import static io.glueledger.policy.fixture.ProposedChanges.updating;
import static io.glueledger.policy.fixture.SampleEngines.acme;
import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static io.glueledger.policy.fixture.SampleEngines.decide;

import io.glueledger.event.Definition;
import io.glueledger.policy.benchmark.BenchmarkConnections.Shape;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.facts.DefinitionFacts;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** One decision on a definition of 20 keys, in microseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PolicyBenchmark {
  /** Keys of Glue's that no policy looks at. */
  private static final String FILLERS =
      "CONFIG_FILES=? INSTANCE_ID=? WORKGROUP_NAME=? CLUSTER_IDENTIFIER=? DATABASE=? REGION=?"
          + " ENDPOINT_TYPE=? KAFKA_SASL_GSSAPI_SERVICE=? CONNECTOR_CLASS_NAME=? CONNECTOR_TYPE=?"
          + " JDBC_ENGINE_VERSION=? JDBC_ENGINE=? PORT=? JDBC_DRIVER_CLASS_NAME=?"
          + " KAFKA_SASL_GSSAPI_PRINCIPAL=?";

  private final PolicyEngine simple =
      twenty("'HOST' in connection.present && connection.properties[?'PORT'].orValue('') == '22'");
  private final PolicyEngine comprehensions =
      twenty("connection.properties.exists(k, k.startsWith('KAFKB') || k == 'nothing')");
  private final Definition jdbc =
      filled(
          "JDBC JDBC_ENFORCE_SSL=true SKIP_CUSTOM_JDBC_CERT_VALIDATION=false SECRET_ID=orders"
              + " JDBC_DRIVER_CLASS_NAME=org.postgresql.Driver"
              + " JDBC_DRIVER_JAR_URI=s3://drivers/pg.jar CUSTOM_JDBC_CERT=s3://certs/ca.pem"
              + " JDBC_ENGINE=postgresql JDBC_ENGINE_VERSION=16"
              + " JDBC_CONNECTION_URL:=postgresql@db.example.com/VERIFIED");
  private final Definition dirty =
      filled(
          "KAFKA KAFKA_BOOTSTRAP_SERVERS=b1.example.com:9092 KAFKA_SSL_ENABLED=false"
              + " KAFKA_SASL_MECHANISM=PLAIN KAFKA_SASL_PLAIN_PASSWORD=?"
              + " KAFKA_SKIP_CUSTOM_CERT_VALIDATION=1");
  private final ProposedChange cleanJdbc = creating(jdbc);
  private final ProposedChange cleanKafka =
      creating(
          filled(
              "KAFKA KAFKA_BOOTSTRAP_SERVERS=b1.example.com:9094,b2.example.com:9094"
                  + " KAFKA_SSL_ENABLED=true KAFKA_CUSTOM_CERT=s3://certs/ca.pem"
                  + " KAFKA_SKIP_CUSTOM_CERT_VALIDATION=false KAFKA_SASL_MECHANISM=SCRAM-SHA-512"
                  + " KAFKA_SASL_SCRAM_SECRETS_ARN=arn:aws:secretsmanager:x"));
  private final ProposedChange dirtyKafka = creating(dirty);
  private final ProposedChange dirtyUpdate = updating(dirty, dirty);

  /** Nothing to find. */
  @Benchmark
  public Decision builtInOnJdbc() {
    return decide(builtIn(), cleanJdbc);
  }

  /** Nothing to find. */
  @Benchmark
  public Decision builtInOnKafka() {
    return decide(builtIn(), cleanKafka);
  }

  /** Findings of five policies. */
  @Benchmark
  public Decision builtInOnDirtyKafka() {
    return decide(builtIn(), dirtyKafka);
  }

  /** The same, which the previous version had. */
  @Benchmark
  public Decision builtInOnDirtyUpdate() {
    return decide(builtIn(), dirtyUpdate);
  }

  /** Twenty rules of two look-ups. */
  @Benchmark
  public Decision twentySimpleRules() {
    return decide(simple, cleanJdbc);
  }

  /** One comprehension over twenty keys, twenty times. */
  @Benchmark
  public Decision twentyComprehensions() {
    return decide(comprehensions, cleanJdbc);
  }

  /** What every decision pays before the first rule. */
  @Benchmark
  public DefinitionFacts factsOfJdbc() {
    return DefinitionFacts.of(jdbc);
  }

  /** The whole built-in pack on a connection of one type. */
  @Benchmark
  public Decision builtInByType(ByType one) {
    return decide(builtIn(), one.change);
  }

  /**
   * A connection of one type. Types that the pack does not tell apart have one that stands for
   * them: POSTGRESQL for the native databases, SALESFORCE for SaaS, the last for the rest; {@code
   * -p type=…} takes any other.
   */
  @State(Scope.Benchmark)
  public static class ByType {
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

    @Param public Shape shape = Shape.CLEAN;

    private ProposedChange change = BenchmarkConnections.change(type, shape);

    @Setup
    public void prepare() {
      change = BenchmarkConnections.change(type, shape);
    }

    static String[] types() throws NoSuchFieldException {
      return ByType.class.getField("type").getAnnotationsByType(Param.class)[0].value();
    }
  }

  /** With fillers, twenty keys as a caller would send them. */
  private static Definition filled(String notation) {
    int keys = notation.split(" ", -1).length - 1;
    List<String> fillers = List.of(FILLERS.split(" ", -1)).subList(0, 20 - keys);
    return definition(notation + " " + String.join(" ", fillers));
  }

  private static PolicyEngine twenty(String condition) {
    return acme(
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    "  - {id: B-%d, title: t, severity: LOW, message: m, fix: f, condition: \"%s\"}\n"
                        .formatted(i, condition))
            .collect(Collectors.joining("", "policies:\n", "")));
  }

  /** Runs all of them, with CPU time beside time on the clock. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(PolicyBenchmark.class.getSimpleName())
                .addProfiler(CpuTimeProfiler.class)
                .jvmArgsAppend("-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.glueledger.event")
                .build())
        .run();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.benchmark;

import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static io.glueledger.policy.fixture.PolicyDecisions.decide;

import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.UrlTls;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Scope;
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
  private static final List<String> FILLERS =
      List.of(
          "CONFIG_FILES",
          "INSTANCE_ID",
          "WORKGROUP_NAME",
          "CLUSTER_IDENTIFIER",
          "DATABASE",
          "REGION",
          "ENDPOINT_TYPE",
          "KAFKA_SASL_GSSAPI_SERVICE",
          "CONNECTOR_CLASS_NAME",
          "CONNECTOR_TYPE",
          "JDBC_ENGINE_VERSION",
          "JDBC_ENGINE",
          "PORT",
          "JDBC_DRIVER_CLASS_NAME",
          "KAFKA_SASL_GSSAPI_PRINCIPAL");

  private final PolicyEngine builtIn;
  private final PolicyEngine simple;
  private final PolicyEngine comprehensions;
  private final ProposedChange cleanJdbc;
  private final ProposedChange cleanKafka;
  private final ProposedChange dirtyKafka;
  private final ProposedChange dirtyUpdate;
  private final Definition jdbc;

  /** Twenty keys each, as a caller would send them. */
  public PolicyBenchmark() {
    DefinitionBuilder database =
        DefinitionBuilder.of("JDBC")
            .with(
                "JDBC_ENFORCE_SSL=true",
                "SKIP_CUSTOM_JDBC_CERT_VALIDATION=false",
                "SECRET_ID=orders")
            .with(
                "JDBC_DRIVER_CLASS_NAME=org.postgresql.Driver",
                "JDBC_DRIVER_JAR_URI=s3://drivers/pg.jar")
            .with(
                "CUSTOM_JDBC_CERT=s3://certs/ca.pem",
                "JDBC_ENGINE=postgresql",
                "JDBC_ENGINE_VERSION=16")
            .url(
                "JDBC_CONNECTION_URL",
                facts("postgresql", "db.example.com").setTls(UrlTls.VERIFIED));
    DefinitionBuilder stream =
        DefinitionBuilder.of("KAFKA")
            .with(
                "KAFKA_BOOTSTRAP_SERVERS=b1.example.com:9094,b2.example.com:9094",
                "KAFKA_SSL_ENABLED=true")
            .with("KAFKA_CUSTOM_CERT=s3://certs/ca.pem", "KAFKA_SKIP_CUSTOM_CERT_VALIDATION=false")
            .with(
                "KAFKA_SASL_MECHANISM=SCRAM-SHA-512",
                "KAFKA_SASL_SCRAM_SECRETS_ARN=arn:aws:secretsmanager:x");
    DefinitionBuilder bad =
        DefinitionBuilder.of("KAFKA")
            .with("KAFKA_BOOTSTRAP_SERVERS=b1.example.com:9092", "KAFKA_SSL_ENABLED=false")
            .with(
                "KAFKA_SASL_MECHANISM=PLAIN",
                "KAFKA_SASL_PLAIN_PASSWORD=?",
                "KAFKA_SKIP_CUSTOM_CERT_VALIDATION=1");
    this.jdbc = fill(database, 9);
    this.cleanJdbc = ProposedChanges.create(jdbc);
    this.cleanKafka = ProposedChanges.create(fill(stream, 6));
    Definition dirty = fill(bad, 5);
    this.dirtyKafka = ProposedChanges.create(dirty);
    this.dirtyUpdate = ProposedChanges.change(Operation.UPDATE, dirty, dirty, false);
    this.builtIn = engine(PackSource.builtIn());
    this.simple =
        engine(
            pack(
                "'HOST' in connection.present && connection.properties[?'PORT'].orValue('') =="
                    + " '22'"));
    this.comprehensions =
        engine(pack("connection.properties.exists(k, k.startsWith('KAFKB') || k == 'nothing')"));
  }

  /** Nothing to find. */
  @Benchmark
  public Decision builtInOnJdbc() {
    return decide(builtIn, cleanJdbc);
  }

  /** Nothing to find. */
  @Benchmark
  public Decision builtInOnKafka() {
    return decide(builtIn, cleanKafka);
  }

  /** Findings of five policies. */
  @Benchmark
  public Decision builtInOnDirtyKafka() {
    return decide(builtIn, dirtyKafka);
  }

  /** The same, which the previous version had. */
  @Benchmark
  public Decision builtInOnDirtyUpdate() {
    return decide(builtIn, dirtyUpdate);
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

  private static Definition fill(DefinitionBuilder builder, int keys) {
    FILLERS.stream().limit(20 - keys).forEach(key -> builder.with(key + "=?"));
    return builder.build();
  }

  private static PackSource pack(String condition) {
    String policies =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    "  - {id: B-%d, title: t, severity: LOW, message: m, fix: f, condition: \"%s\"}\n"
                        .formatted(i, condition))
            .collect(Collectors.joining());
    return PackSource.text("benchmark", "pack: b\nversion: 1\npolicies:\n" + policies);
  }

  private static PolicyEngine engine(PackSource source) {
    try {
      return new PolicyEngine(source.load());
    } catch (IOException e) {
      throw new IllegalStateException("the benchmark's packs are always readable", e);
    }
  }

  /** Runs all of them, and those by type, with CPU time beside time on the clock. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(PolicyBenchmark.class.getSimpleName())
                .include(PolicyByTypeBenchmark.class.getSimpleName())
                .addProfiler(CpuTimeProfiler.class)
                .jvmArgsAppend("-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.glueledger.event")
                .build())
        .run();
  }
}

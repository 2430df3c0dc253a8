/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Writer;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/**
 * The broker that leads all partitions stands still for twenty seconds while many change and read:
 * nobody waits longer than for his own time limit, and readers wait for nothing.
 */
@ExtendWith(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PausedBrokerTest {
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final List<String> NAMES = IntStream.range(0, 8).mapToObj(n -> "c" + n).toList();

  private final OneWayLine line = OneWayLine.open();
  private final TestBroker broker =
      TestBroker.start(0, Map.of("advertised.listeners", "PLAINTEXT://127.0.0.1:" + line.port()));
  private final Installation site;
  private final List<CompletableFuture<Duration>> changes = new ArrayList<>();
  private final List<CompletableFuture<Duration>> reads = new ArrayList<>();
  private final List<ConnectionEvent> log;

  PausedBrokerTest(ApicurioRegistry registry) throws InterruptedException {
    line.leadTo(broker.port());
    this.site = Installation.fresh(broker, registry);
    Caller alice = site.throughNewGate(People.ALICE);
    NAMES.forEach(name -> alice.create(name, "first").join());
    // What waits in a client for a connection has not reached the gate.
    GlueAsyncClient reader =
        Clients.apart(
            alice.sdk().serviceClientConfiguration().endpointOverride().orElseThrow(),
            People.ALICE);
    line.holdAnswers();
    long end = System.nanoTime() + PAUSE.toNanos();
    for (int round = 0; System.nanoTime() < end; round++) {
      String text = "round " + round;
      NAMES.forEach(name -> changes.add(timed(alice.update(name, text))));
      reads.add(timed(reader.getConnection(r -> r.name("c0").hidePassword(true))));
      new CountDownLatch(1).await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }
    line.release();
    CompletableFuture.allOf(changes.toArray(CompletableFuture<?>[]::new)).join();
    reader.close();
    NAMES.forEach(name -> alice.updateOnceTheLogTakesIt(name, "afterwards"));
    site.settled();
    this.log = site.log().events().stream().map(LogView.Entry::event).toList();
  }

  @AfterAll
  void close() {
    site.close();
    broker.close();
    line.close();
  }

  @Test
  void everyChangeIsAnsweredInTime() {
    assertThat(changes)
        .hasSizeGreaterThan(500)
        .extracting(CompletableFuture::join)
        .allMatch(took -> took.compareTo(Duration.ofSeconds(15)) < 0);
  }

  @Test
  void readsWaitForNothing() {
    assertThat(reads)
        .hasSizeGreaterThan(50)
        .extracting(CompletableFuture::join)
        .allMatch(took -> took.compareTo(Duration.ofSeconds(5)) < 0);
  }

  @Test
  void whatIsMissingOfAChainIsNamedByTheLog() {
    Map<String, Set<Long>> known = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    Set<Long> failures = new HashSet<>();
    for (ConnectionEvent event : log) {
      Writer writer = event.getWriter();
      String chain = writer.getInstance() + " " + writer.getPartition().orElseThrow();
      Set<Long> its = known.computeIfAbsent(chain, c -> new HashSet<>());
      its.add(writer.getSequence());
      its.addAll(writer.getUnacknowledged());
      failures.addAll(writer.getUnacknowledged());
      last.merge(chain, writer.getSequence(), Math::max);
    }
    assertThat(failures).as("appends that failed").isNotEmpty();
    assertThat(last)
        .allSatisfy(
            (chain, sequence) ->
                assertThat(known.get(chain))
                    .containsAll(LongStream.rangeClosed(1, sequence).boxed().toList()));
  }

  private static CompletableFuture<Duration> timed(CompletableFuture<?> call) {
    long begun = System.nanoTime();
    return call.handle((done, failure) -> Duration.ofNanos(System.nanoTime() - begun));
  }
}

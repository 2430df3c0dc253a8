/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.Endpoint;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.SessionProtocol;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls and times them. Any answer but 200 fails the run: refused calls are fast and prove
 * nothing.
 */
public final class Load implements AutoCloseable {
  private final ClientFactory clients = ClientFactory.builder().build();
  private final WebClient client;

  public Load(URI endpoint) {
    this.client =
        WebClient.builder(SessionProtocol.H1C, Endpoint.of(endpoint.getHost(), endpoint.getPort()))
            .factory(clients)
            .responseTimeout(Duration.ofSeconds(40))
            .build();
  }

  /**
   * Latencies in nanoseconds, sorted, the time that all of them took together, and the CPU time of
   * the whole process meanwhile: unlike the time on the clock, what else runs on the machine hardly
   * changes it.
   */
  public record Run(List<Long> nanos, Duration whole, Duration cpu) {
    public double cpuMicros() {
      return cpu.toNanos() / 1e3 / nanos.size();
    }

    public double perSecond() {
      return nanos.size() / (whole.toNanos() / 1e9);
    }

    public double millis(double quantile) {
      return nanos.get((int) Math.min(nanos.size() - 1, (long) (nanos.size() * quantile))) / 1e6;
    }
  }

  /** As many callers as said, each with one call under way at a time: throughput. */
  public Run closed(List<AggregatedHttpRequest> calls, int callers) throws InterruptedException {
    Times times = new Times(calls.size());
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    for (int i = 0; i < callers; i++) {
      goOn(calls, next, times);
    }
    return times.run(start);
  }

  /** At a fixed rate, whatever the answers do: latency, counted from when a call was due. */
  public Run open(List<AggregatedHttpRequest> calls, int perSecond) throws InterruptedException {
    Times times = new Times(calls.size());
    long start = System.nanoTime();
    for (int i = 0; i < calls.size(); i++) {
      send(calls.get(i), i, awaitTurn(start, i, perSecond), times);
    }
    return times.run(start);
  }

  /** Waits until a call is due, at a fixed rate from a start on; gives when it was due. */
  public static long awaitTurn(long start, int call, int perSecond) {
    long due = start + call * (TimeUnit.SECONDS.toNanos(1) / perSecond);
    while (System.nanoTime() < due) {
      LockSupport.parkNanos(due - System.nanoTime());
    }
    return due;
  }

  @Override
  public void close() {
    clients.close();
  }

  private void goOn(List<AggregatedHttpRequest> calls, AtomicInteger next, Times times) {
    int index = next.getAndIncrement();
    if (index < calls.size()) {
      send(calls.get(index), index, System.nanoTime(), times)
          .whenComplete((done, failure) -> goOn(calls, next, times));
    }
  }

  private CompletableFuture<?> send(AggregatedHttpRequest call, int index, long from, Times times) {
    return client
        .execute(call)
        .aggregate()
        .whenComplete(
            (response, failure) ->
                times.took(index, System.nanoTime() - from, wrong(response, failure)));
  }

  private static String wrong(
      @Nullable AggregatedHttpResponse response, @Nullable Throwable failure) {
    if (response == null) {
      return String.valueOf(failure);
    }
    return response.status().equals(HttpStatus.OK) ? "" : response.contentUtf8();
  }

  /** The middle of what values come to. */
  public static <T> double median(List<T> values, ToDoubleFunction<T> value) {
    double[] sorted = values.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static final class Times {
    private final AtomicLongArray nanos;
    private final CountDownLatch open;
    private volatile String wrong = "";
    private final long cpuAtStart = cpu();

    Times(int size) {
      this.nanos = new AtomicLongArray(size);
      this.open = new CountDownLatch(size);
    }

    void took(int index, long time, String error) {
      nanos.set(index, time);
      if (!error.isEmpty()) {
        wrong = error;
      }
      open.countDown();
    }

    Run run(long start) throws InterruptedException {
      open.await();
      Duration whole = Duration.ofNanos(System.nanoTime() - start);
      Duration used = Duration.ofNanos(cpu() - cpuAtStart);
      if (!wrong.isEmpty()) {
        throw new IllegalStateException("A call was not answered with 200: " + wrong);
      }
      List<Long> sorted = IntStream.range(0, nanos.length()).mapToObj(nanos::get).sorted().toList();
      return new Run(sorted, whole, used);
    }
  }
}

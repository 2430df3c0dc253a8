/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import io.glueledger.ingest.queue.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Virtual time: tasks run one after another, each at its moment; chance comes from one seed. */
final class World {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
  private final Random random;
  private long now;
  private long order;

  World(long seed) {
    this.random = new Random(seed);
  }

  private record Task(long at, long order, Runnable work) {}

  Random random() {
    return random;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  Duration between(Duration least, Duration most) {
    return least.plusNanos((long) (random.nextDouble() * most.minus(least).toNanos()));
  }

  void in(Duration delay, Runnable work) {
    tasks.add(new Task(now + delay.toNanos(), order++, work));
  }

  /** At some moment of a time that begins now. */
  void within(Duration time, Runnable work) {
    in(between(Duration.ZERO, time), work);
  }

  /** Runs what is due within a time, and moves the clock to its end. */
  void run(Duration time) {
    long end = now + time.toNanos();
    while (!tasks.isEmpty() && tasks.peek().at() <= end) {
      Task task = tasks.remove();
      now = task.at();
      task.work().run();
    }
    now = end;
  }

  long nanos() {
    return now;
  }

  Instant now() {
    return START.plusNanos(now);
  }

  /** The clocks of one process; its tasks die with it. */
  Timers timers(BooleanSupplier alive) {
    return new Timers() {
      @Override
      public long nanos() {
        return now;
      }

      @Override
      public Instant now() {
        return World.this.now();
      }

      @Override
      public Cancellable after(Duration delay, Runnable task) {
        boolean[] cancelled = new boolean[1];
        in(
            delay,
            () -> {
              if (!cancelled[0] && alive.getAsBoolean()) {
                task.run();
              }
            });
        return () -> cancelled[0] = true;
      }
    };
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.Writer;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.log.NotAcknowledgedException;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.RecentRequests;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.ingest.states.RememberedStates;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * A log of a few partitions. What it acknowledges it keeps; what it does not acknowledge may land
 * or not, now or later.
 */
final class SimLog {
  private static final int PARTITIONS = 3;
  private static final Duration NONE = Duration.ZERO;
  private static final Duration QUICK = Duration.ofMillis(20);
  private static final Duration SLOW = Duration.ofSeconds(6);

  /** The flight of what is lost. */
  static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

  private final World world;
  private final List<List<RecordedEvent>> partitions = new ArrayList<>();
  private final List<ObjIntConsumer<RecordedEvent>> readers = new ArrayList<>();
  private final SimSnapshots kept;
  private double trouble;
  private Optional<Duration> unheardFlight = Optional.empty();

  SimLog(World world) {
    this.world = world;
    this.kept = new SimSnapshots(world);
    IntStream.range(0, PARTITIONS).forEach(number -> partitions.add(new ArrayList<>()));
  }

  /** How often an append is late, unacknowledged or lost. */
  void trouble(double probability) {
    trouble = probability;
    kept.trouble(probability);
  }

  /** Has the next append go unacknowledged, and land after a while or, if never, not at all. */
  void nextUnheard(Duration flight) {
    unheardFlight = Optional.of(flight);
  }

  /** Tells every event at the moment at which it lands. */
  void onLanding(ObjIntConsumer<RecordedEvent> reader) {
    readers.add(reader);
  }

  /**
   * Has a process take over what was kept and read every partition from its beginning on, each at
   * its own pace: runs are shorter than requests are remembered.
   */
  void tail(LogState ledger, BooleanSupplier alive) {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      kept.restore(partition, ledger);
      readNext(ledger, alive, partition, 0);
    }
    kept.follow(ledger, alive);
  }

  /** A ledger that forgets what is kept as soon as it hears of it. */
  LogState forgetful(BooleanSupplier alive) {
    return new LogState(new RecentRequests(), new RememberedStates(kept.reader(alive), 0));
  }

  /** Has a process keep what it knows of some partitions. */
  void keep(LogState ledger) {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      if (world.chance(0.2)) {
        kept.keep(partition, ledger);
      }
    }
  }

  private void readNext(LogState ledger, BooleanSupplier alive, int partition, int next) {
    world
        .timers(alive)
        .after(
            world.between(NONE, QUICK),
            () -> {
              int read = next;
              while (read < partitions.get(partition).size() && !world.chance(0.2)) {
                CompletableFuture<Boolean> applied = apply(ledger, partition, read);
                if (!applied.isDone()) {
                  int at = read;
                  applied.thenAccept(
                      done -> readNext(ledger, alive, partition, done ? at + 1 : at));
                  return;
                }
                read = applied.join() ? read + 1 : read;
              }
              readNext(ledger, alive, partition, read);
            });
  }

  /** Folds one event; false if that must be tried again. */
  private CompletableFuture<Boolean> apply(LogState ledger, int partition, int offset) {
    RecordedEvent event = partitions.get(partition).get(offset);
    return ledger
        .recall(ConnectionKeys.text(event.event().getConnection()))
        .handle(
            (before, failure) -> {
              if (failure == null) {
                assertThat(ledger.apply(partition, event, before)).isTrue();
              }
              return failure == null;
            });
  }

  /** The log as one process writes to it. */
  EventLog writer(BooleanSupplier alive) {
    return new Writing(alive);
  }

  private final class Writing implements EventLog {
    private final Timers timers;
    private final long[] freeAt = new long[PARTITIONS];

    Writing(BooleanSupplier alive) {
      this.timers = world.timers(alive);
    }

    @Override
    public int partition(String key) {
      return ConnectionKeys.partition(key, PARTITIONS);
    }

    @Override
    public CompletableFuture<Appended> append(List<EventDraft> drafts) {
      CompletableFuture<Appended> appended = new CompletableFuture<>();
      int partition = partition(ConnectionKeys.text(drafts.get(0).connection()));
      if (unheardFlight.isPresent()) {
        Duration late = unheardFlight.get();
        unheardFlight = Optional.empty();
        fail(appended);
        if (!late.equals(NEVER)) {
          world.in(late, () -> land(partition, drafts));
        }
        return appended;
      }
      boolean troubled = world.chance(trouble);
      boolean lost = troubled && world.chance(0.3);
      boolean unheard = troubled && world.chance(0.5);
      Duration flight = world.between(NONE, troubled ? SLOW : QUICK);
      long landing = Math.max(world.nanos() + flight.toNanos(), freeAt[partition]);
      if (lost) {
        fail(appended);
        return appended;
      }
      freeAt[partition] = landing;
      world.in(
          Duration.ofNanos(landing - world.nanos()),
          () -> {
            Appended landed = land(partition, drafts);
            if (unheard) {
              fail(appended);
            } else {
              timers.after(world.between(NONE, QUICK), () -> appended.complete(landed));
            }
          });
      return appended;
    }

    private void fail(CompletableFuture<Appended> appended) {
      NotAcknowledgedException failure =
          new NotAcknowledgedException("simulated", new IllegalStateException());
      timers.after(SLOW, () -> appended.completeExceptionally(failure));
    }
  }

  private EventLog.Appended land(int partition, List<EventDraft> drafts) {
    List<RecordedEvent> records = partitions.get(partition);
    for (EventDraft draft : drafts) {
      Writer writer = new Writer("simulated", 1L, null, "simulated", null, List.of());
      RecordedEvent recorded =
          new RecordedEvent(records.size(), world.now(), draft.written(writer, world.now()));
      records.add(recorded);
      readers.forEach(reader -> reader.accept(recorded, partition));
    }
    return new EventLog.Appended(partition, records.size() - 1L);
  }
}

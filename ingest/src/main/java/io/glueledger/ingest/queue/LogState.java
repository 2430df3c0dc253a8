/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Outcome;
import io.glueledger.ingest.states.ConnectionFacts;
import io.glueledger.ingest.states.KeptState;
import io.glueledger.ingest.states.RememberedStates;
import io.glueledger.ingest.states.StateReader;
import io.glueledger.ingest.states.StateRow;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * What this gate has read of the log, folded. One thread applies events, in the order of each
 * partition; any thread may look.
 */
public final class LogState {
  private final RememberedStates states;
  private final ChangedConnections changed = new ChangedConnections();
  private final RestoredStates restored = new RestoredStates();
  private final Map<Integer, Long> read = new ConcurrentHashMap<>();
  private final Map<Integer, String> stopped = new ConcurrentSkipListMap<>();
  private final Map<Integer, Set<Awaited>> awaited = new ConcurrentHashMap<>();
  private final RecentRequests recent;
  private final WaitingChanges turns = new WaitingChanges();
  private final CopyOnWriteArrayList<BiConsumer<Place, FoldEffect>> listeners =
      new CopyOnWriteArrayList<>();

  /** Nothing was read yet; every state stays in memory. */
  public LogState() {
    this(new RecentRequests(), new RememberedStates(StateReader.NONE));
  }

  /** Nothing was read yet; requests and states are remembered there. */
  public LogState(RecentRequests recent, RememberedStates states) {
    this.recent = recent;
    this.states = states;
  }

  private record Awaited(long offset, CompletableFuture<Long> reached) {}

  /**
   * Where an effect happened.
   *
   * @param key the connection's record key
   */
  public record Place(int partition, String key, ConnectionId connection) {}

  /**
   * Takes over what was kept of a partition, before its events are applied.
   *
   * @param next the first offset that is not folded into the states
   * @param kept by record key
   */
  public void restore(int partition, long next, Map<String, KeptState> kept) {
    restored.add(partition, next);
    changed.restored(partition, kept.size());
    kept.forEach(
        (key, state) -> {
          states.restore(key, state.facts(), state.row(), state.open());
          Place place = new Place(partition, key, ConnectionKeys.parse(key).orElseThrow());
          RestoredStates.told(state).forEach(effect -> tell(place, effect));
        });
    passed(partition, next - 1);
  }

  /**
   * Forgets a partition, of which something wrong was restored, so that it can be read anew.
   *
   * @param partitions of the log
   */
  public void forget(int partition, int partitions) {
    states.forget(key -> ConnectionKeys.partition(key, partitions) == partition);
    restored.forget(partition);
    changed.forget(partition);
    read.remove(partition);
  }

  /**
   * Folds one event and tells those whom it concerns. Of an event that a restored state has, only
   * the request is remembered.
   *
   * @param before what {@link #recall} says of the connection
   * @return false if a restored state lacks the event, though it should have it, so that nothing
   *     restored of the partition is to be trusted
   * @throws io.glueledger.schemas.envelope.UnknownKindException if the event must not be skipped;
   *     stop reading
   */
  public boolean apply(int partition, RecordedEvent recorded, Kept before) {
    ConnectionId connection = recorded.event().getConnection();
    String key = ConnectionKeys.text(connection);
    boolean within = restored.isWithin(partition, recorded.offset());
    if (before.offset() >= recorded.offset()) {
      restored
          .effects(partition, key, before.state(), recorded)
          .forEach(effect -> remember(partition, key, effect, recorded));
      return true;
    }
    if (within) {
      return false;
    }
    restored.passed(partition, key);
    ConnectionFold.Step step = ConnectionFold.apply(before.state(), recorded);
    // In this order: whoever hears meanwhile that the former state was kept finds another one.
    states.put(key, new Kept(recorded.offset(), step.state()));
    changed.changed(partition, key, before.offset() < 0);
    Place place = new Place(partition, key, connection);
    for (FoldEffect effect : step.effects()) {
      remember(partition, key, effect, recorded)
          .ifPresent(
              refusal ->
                  turns.refuse(key, ((FoldEffect.Opened) effect).change().changeId(), refusal));
      tell(place, effect);
    }
    turns.moved(key, step.state(), step.effects());
    passed(partition, recorded.offset());
    return true;
  }

  private void tell(Place place, FoldEffect effect) {
    listeners.forEach(listener -> listener.accept(place, effect));
  }

  /** Takes note of requests and what became of them; says what one that was opened repeats. */
  private Optional<TurnNotice> remember(
      int partition, String key, FoldEffect effect, RecordedEvent recorded) {
    Optional<TurnNotice> refusal = Optional.empty();
    if (effect instanceof FoldEffect.Opened opened) {
      refusal = recent.opened(partition, key, opened.change());
    } else if (effect instanceof FoldEffect.Ended ended) {
      recent.ended(ended.ending());
    }
    if (effect instanceof FoldEffect.VersionReattributed) {
      recent.moved(key, Optional.empty(), recorded.offset());
    } else if (moves(effect)) {
      recent.moved(key, recorded.event().getChangeId(), recorded.offset());
    }
    return refusal;
  }

  /** Whether the connection became something else by it, or may have. */
  private static boolean moves(FoldEffect effect) {
    return effect instanceof FoldEffect.VersionMade
        || effect instanceof FoldEffect.Doubted
        || (effect instanceof FoldEffect.Ended ended
            && ended.ending().outcome() == Outcome.UNDETERMINED);
  }

  /**
   * Takes note that nothing of a partition behind an offset can be read by this gate, so that it
   * knows its connections no longer.
   */
  public void stop(int partition, String why) {
    stopped.put(partition, why);
  }

  /** Takes note that a partition is read on. */
  public void goOn(int partition) {
    stopped.remove(partition);
  }

  /** Why a partition is read no further; empty if it is. */
  public Optional<String> stopped(int partition) {
    return Optional.ofNullable(stopped.get(partition));
  }

  /** The partitions that are read no further, and why. */
  public Map<Integer, String> stopped() {
    return Collections.unmodifiableMap(stopped);
  }

  /**
   * Takes note that a partition was read up to an offset, be it by an event or past something that
   * is none.
   */
  public void passed(int partition, long offset) {
    read.merge(partition, offset, Math::max);
    awaited.getOrDefault(partition, Set.of()).stream()
        .filter(waiting -> waiting.offset() <= offset)
        .forEach(waiting -> waiting.reached().complete(offset));
  }

  /** Completes once the partition was read up to the offset, on the reading thread. */
  public CompletableFuture<Long> reading(int partition, long offset) {
    Awaited waiting = new Awaited(offset, new CompletableFuture<>());
    Set<Awaited> all = awaited.computeIfAbsent(partition, p -> ConcurrentHashMap.newKeySet());
    all.add(waiting);
    waiting.reached().whenComplete((read, failed) -> all.remove(waiting));
    if (readUpTo(partition) >= offset) {
      waiting.reached().complete(offset);
    }
    return waiting.reached();
  }

  /** The last offset read of a partition; -1 for none. */
  public long readUpTo(int partition) {
    return read.getOrDefault(partition, -1L);
  }

  /** The partitions of which anything was read. */
  public Set<Integer> partitions() {
    return Set.copyOf(read.keySet());
  }

  /**
   * The connection of that record key, as far as the log was read; at once if it is in memory.
   *
   * @return fails as {@link StateReader#read} does
   */
  public CompletableFuture<Kept> recall(String key) {
    return states.recall(key);
  }

  /** The same, unless it must be read back; that of a connection with an open change need not. */
  public Optional<Kept> inMemory(String key) {
    return states.inMemory(key);
  }

  /** The little that is always known of the connection. */
  public ConnectionFacts facts(String key) {
    return states.facts(key);
  }

  /** Every connection that the log has spoken of. */
  public RememberedStates states() {
    return states;
  }

  /** Connections of a partition that have changed since their states were kept; a live view. */
  public Set<String> changed(int partition) {
    return Collections.unmodifiableSet(changed.of(partition));
  }

  /** How many connections of a partition the log has spoken of. */
  public int count(int partition) {
    return changed.count(partition);
  }

  /** Takes note that a state of a connection was kept, by this gate or by another one. */
  public void wasKept(String key, StateRow row) {
    if (states.kept(key, row)) {
      changed.kept(row.partition(), key, () -> facts(key).offset() == row.offset());
    }
  }

  /** The requests of the last minutes. */
  public RecentRequests recent() {
    return recent;
  }

  /** The changes that wait. */
  public WaitingChanges turns() {
    return turns;
  }

  /** Has the reading thread tell every effect; the listener must be quick and must not throw. */
  public void listen(BiConsumer<Place, FoldEffect> listener) {
    listeners.add(listener);
  }
}

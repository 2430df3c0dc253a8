/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.lifecycle.RecordedEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Outcome;
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
  private final Map<String, ConnectionState> connections = new ConcurrentHashMap<>();
  private final Map<Integer, Long> read = new ConcurrentHashMap<>();
  private final Map<Integer, String> stopped = new ConcurrentSkipListMap<>();
  private final Map<Integer, Set<Awaited>> awaited = new ConcurrentHashMap<>();
  private final RecentRequests recent = new RecentRequests();
  private final WaitingChanges turns = new WaitingChanges();
  private final CopyOnWriteArrayList<BiConsumer<Place, FoldEffect>> listeners =
      new CopyOnWriteArrayList<>();

  private record Awaited(long offset, CompletableFuture<Long> reached) {}

  /**
   * Where an effect happened.
   *
   * @param key the connection's record key
   */
  public record Place(int partition, String key, ConnectionId connection) {}

  /**
   * Folds one event and tells those whom it concerns.
   *
   * @throws io.glueledger.schemas.envelope.UnknownKindException if the event must not be skipped;
   *     stop reading
   */
  public void apply(int partition, RecordedEvent recorded) {
    ConnectionId connection = recorded.event().getConnection();
    String key = ConnectionKeys.text(connection);
    ConnectionFold.Step step = ConnectionFold.apply(state(key), recorded);
    connections.put(key, step.state());
    Place place = new Place(partition, key, connection);
    for (FoldEffect effect : step.effects()) {
      if (effect instanceof FoldEffect.Opened opened) {
        recent
            .opened(partition, key, opened.change())
            .ifPresent(refusal -> turns.refuse(key, opened.change().changeId(), refusal));
      } else if (effect instanceof FoldEffect.Ended ended) {
        recent.ended(ended.ending());
      }
      if (effect instanceof FoldEffect.VersionReattributed) {
        recent.moved(key, Optional.empty(), recorded.offset());
      } else if (moves(effect)) {
        recent.moved(key, recorded.event().getChangeId(), recorded.offset());
      }
      listeners.forEach(listener -> listener.accept(place, effect));
    }
    turns.moved(key, step.state(), step.effects());
    passed(partition, recorded.offset());
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

  /** The connection of that record key, as far as the log was read. */
  public ConnectionState state(String key) {
    return Optional.ofNullable(connections.get(key)).orElse(ConnectionState.UNKNOWN);
  }

  /** Every connection that the log has spoken of, by record key; a live view. */
  public Map<String, ConnectionState> connections() {
    return Collections.unmodifiableMap(connections);
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

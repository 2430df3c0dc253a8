/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.states;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The states of all connections. One that is not kept anywhere yet, or has an open change, is in
 * memory; of the others as many as there is room for, and the rest is read back when it is asked
 * for. One thread puts; any thread may tell what was kept, and look.
 */
public final class RememberedStates {
  private static final Kept UNKNOWN = new Kept(-1, ConnectionState.UNKNOWN);

  /** Of memory that states may take which are kept elsewhere, and what a byte of a row takes. */
  private static final int SHARE = 4;

  private static final int GROWTH = 8;
  private static final int BYTES_MORE = 500;

  private final StateReader reader;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Map<String, StateRow> ahead = new ConcurrentHashMap<>();
  private final Cache<StateRow, Kept> cache;
  private final Map<StateRow, CompletableFuture<Kept>> reading = new ConcurrentHashMap<>();

  /**
   * What is known of one connection.
   *
   * @param held its state, unless a row has it
   * @param row where that state is kept, if it is
   */
  private record Entry(ConnectionFacts facts, @Nullable Kept held, @Nullable StateRow row) {}

  /**
   * Remembers nothing yet.
   *
   * @param bytes about what states may take that are kept elsewhere
   */
  public RememberedStates(StateReader reader, long bytes) {
    this.reader = reader;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher(
                (StateRow row, Kept kept) ->
                    (int) Math.min(Integer.MAX_VALUE, (long) row.bytes() * GROWTH + BYTES_MORE))
            // On the thread that adds: nothing is to wait for.
            .executor(Runnable::run)
            .build();
  }

  /** With a quarter of the memory that this process may have. */
  public RememberedStates(StateReader reader) {
    this(reader, Runtime.getRuntime().maxMemory() / SHARE);
  }

  /** The connection has that state now. */
  public void put(String key, Kept state) {
    ConnectionFacts facts = ConnectionFacts.of(state);
    entries.put(key, new Entry(facts, state, null));
    StateRow row = ahead.get(key);
    if (row != null && row.offset() <= state.offset()) {
      ahead.remove(key, row);
      kept(key, row);
    }
  }

  /**
   * The connection has that state, as it was kept.
   *
   * @param open the state itself, needed if a change is open
   */
  public void restore(String key, ConnectionFacts facts, StateRow row, Optional<Kept> open) {
    entries.put(key, new Entry(facts, open.orElse(null), row));
  }

  /**
   * Somebody has kept a state of the connection, be it this one, an older one, or one that this
   * gate has not read of yet.
   *
   * @return whether it is the one that the connection has now
   */
  public boolean kept(String key, StateRow row) {
    Entry now = entries.computeIfPresent(key, (k, entry) -> kept(entry, row));
    long offset = now == null ? -1 : now.facts().offset();
    if (row.offset() > offset) {
      ahead.merge(key, row, (one, other) -> one.offset() > other.offset() ? one : other);
      // It may have come in between.
      return facts(key).offset() >= row.offset() && ahead.remove(key, row) && kept(key, row);
    }
    return row.offset() == offset;
  }

  private Entry kept(Entry entry, StateRow row) {
    Kept held = entry.held();
    if (row.offset() != entry.facts().offset()) {
      return entry;
    }
    if (held == null || entry.facts().open()) {
      return new Entry(entry.facts(), held, row);
    }
    cache.put(row, held);
    return new Entry(entry.facts(), null, row);
  }

  /** The state that a connection has, unless it must be read back for that. */
  public Optional<Kept> inMemory(String key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return Optional.of(UNKNOWN);
    }
    if (entry.held() != null) {
      return Optional.of(entry.held());
    }
    return Optional.ofNullable(entry.row()).map(cache::getIfPresent);
  }

  /**
   * The state that a connection has, read back if it must be; at once if not.
   *
   * @return fails as {@link StateReader#read} does
   */
  public CompletableFuture<Kept> recall(String key) {
    Optional<Kept> here = inMemory(key);
    if (here.isPresent()) {
      return CompletableFuture.completedFuture(here.get());
    }
    Entry entry = entries.get(key);
    StateRow row = entry == null ? null : entry.row();
    if (row == null) {
      // Changed since it was looked at.
      return recall(key);
    }
    return read(key, row)
        .thenCompose(
            kept ->
                facts(key).offset() == kept.offset()
                    ? CompletableFuture.completedFuture(kept)
                    : recall(key));
  }

  /** Those who ask for the same state at the same time get it together. */
  private CompletableFuture<Kept> read(String key, StateRow row) {
    CompletableFuture<Kept> coming = new CompletableFuture<>();
    CompletableFuture<Kept> first = reading.putIfAbsent(row, coming);
    if (first != null) {
      return first;
    }
    reader
        .read(key, row)
        .whenComplete(
            (kept, failure) -> {
              reading.remove(row);
              if (failure == null) {
                cache.put(row, kept);
                coming.complete(kept);
              } else {
                coming.completeExceptionally(failure);
              }
            });
    return coming;
  }

  /** The little that is known of a connection always. */
  public ConnectionFacts facts(String key) {
    Entry entry = entries.get(key);
    return entry == null ? ConnectionFacts.UNKNOWN : entry.facts();
  }

  /** Tells every connection that the log has spoken of. */
  public void each(BiConsumer<String, ConnectionFacts> told) {
    entries.forEach((key, entry) -> told.accept(key, entry.facts()));
  }

  /** Forgets some connections. */
  public void forget(Predicate<String> keys) {
    entries.keySet().removeIf(keys);
    ahead.keySet().removeIf(keys);
  }

  /** How many connections the log has spoken of. */
  public int size() {
    return entries.size();
  }

  /** How many states are in memory that are kept elsewhere too. */
  public long cached() {
    return cache.estimatedSize();
  }
}

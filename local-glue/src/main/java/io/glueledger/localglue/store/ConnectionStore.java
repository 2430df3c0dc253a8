/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import io.glueledger.localglue.reply.ServiceError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All connections, by catalog and name. Each change is atomic for its connection and takes a number
 * from one counter while the connection is locked.
 *
 * <p>The map decides; the sorted names beside it only serve listing, and are changed under the same
 * lock, so a list holds everything that was created and not deleted before it was asked for.
 */
public final class ConnectionStore {

  private final ConcurrentHashMap<ConnectionKey, StoredConnection> connections =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, NavigableSet<String>> namesByCatalog =
      new ConcurrentHashMap<>();
  private final AtomicLong order = new AtomicLong();
  private final Keeper keeper;

  /** An empty store. */
  public ConnectionStore() {
    this(Map.of(), Keeper.NONE);
  }

  /** A store with what was kept, whose changes are kept. */
  public ConnectionStore(Map<ConnectionKey, StoredConnection> kept, Keeper keeper) {
    this.keeper = keeper;
    kept.keySet().forEach(key -> names(key.catalogId()).add(key.name()));
    connections.putAll(kept);
  }

  /** Adds a connection unless its name is taken. */
  public Mutation create(ConnectionKey key, StoredConnection connection) {
    Attempt attempt = new Attempt(ServiceError.alreadyExists());
    connections.compute(
        key,
        (k, old) -> {
          if (old != null) {
            return old;
          }
          keeper.keep(key, Optional.of(connection));
          names(key.catalogId()).add(key.name());
          attempt.apply(order.incrementAndGet());
          return connection;
        });
    return attempt.result;
  }

  /** Makes another of an existing connection; the change is called once, with the lock held. */
  public Mutation revise(ConnectionKey key, UnaryRevision change) {
    Attempt attempt = new Attempt(ServiceError.notFound(key.name()));
    connections.computeIfPresent(
        key,
        (k, old) -> {
          Revision revision = change.of(old);
          if (revision instanceof Revision.Become become) {
            keeper.keep(key, Optional.of(become.connection()));
            attempt.apply(order.incrementAndGet());
            return become.connection();
          }
          if (revision instanceof Revision.Refuse refuse) {
            attempt.result = new Mutation.Refused(refuse.error());
          }
          return old;
        });
    return attempt.result;
  }

  /** Removes a connection with its tags. */
  public Mutation delete(ConnectionKey key) {
    Attempt attempt = new Attempt(ServiceError.notFound(key.name()));
    connections.computeIfPresent(
        key,
        (k, old) -> {
          keeper.keep(key, Optional.empty());
          names(key.catalogId()).remove(key.name());
          attempt.apply(order.incrementAndGet());
          return null;
        });
    return attempt.result;
  }

  /** The connection, if there is one. */
  public Optional<StoredConnection> get(ConnectionKey key) {
    return Optional.ofNullable(connections.get(key));
  }

  /**
   * The names of a catalog in ascending order, a live view: what is created or deleted while it is
   * read may or may not be seen.
   *
   * @param after only names after this one; empty for all
   */
  public Iterable<String> names(String catalogId, Optional<String> after) {
    NavigableSet<String> names = namesByCatalog.get(catalogId);
    if (names == null) {
      return Collections.emptySet();
    }
    return after.<Iterable<String>>map(name -> names.tailSet(name, false)).orElse(names);
  }

  /** All catalogs that ever had a connection, in ascending order. */
  public List<String> catalogs() {
    return namesByCatalog.keySet().stream().sorted().toList();
  }

  private NavigableSet<String> names(String catalogId) {
    return namesByCatalog.computeIfAbsent(catalogId, id -> new ConcurrentSkipListSet<>());
  }

  /** A change, given what is there. */
  @FunctionalInterface
  public interface UnaryRevision {
    /** What becomes of the connection. */
    Revision of(StoredConnection current);
  }

  /** Carries a result out of a computation of the map. */
  private static final class Attempt {
    private Mutation result;

    Attempt(ServiceError otherwise) {
      result = new Mutation.Refused(otherwise);
    }

    void apply(long order) {
      result = new Mutation.Applied(order);
    }
  }
}

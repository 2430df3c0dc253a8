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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

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
  private final ConnectionKeeper keeper;

  /** A store with what was kept, whose changes are kept. */
  public ConnectionStore(Map<ConnectionKey, StoredConnection> kept, ConnectionKeeper keeper) {
    this.keeper = keeper;
    kept.keySet().forEach(key -> names(key.catalogId()).add(key.name()));
    connections.putAll(kept);
  }

  /** Adds a connection unless its name is taken. */
  public MutationResult create(ConnectionKey key, StoredConnection connection) {
    return change(
        key,
        current ->
            current.isPresent()
                ? new ConnectionRevision.Refuse(ServiceError.alreadyExists())
                : new ConnectionRevision.Become(connection));
  }

  /** Makes another of an existing connection; the revision is asked once, with the lock held. */
  public MutationResult revise(
      ConnectionKey key, Function<StoredConnection, ConnectionRevision> revision) {
    return change(
        key,
        current ->
            current
                .map(revision)
                .orElseGet(() -> new ConnectionRevision.Refuse(ServiceError.notFound(key.name()))));
  }

  /** Removes a connection with its tags. */
  public MutationResult delete(ConnectionKey key) {
    return revise(key, current -> new ConnectionRevision.Remove());
  }

  private MutationResult change(
      ConnectionKey key, Function<Optional<StoredConnection>, ConnectionRevision> revision) {
    AtomicReference<MutationResult> result = new AtomicReference<>();
    connections.compute(
        key,
        (k, current) -> {
          ConnectionRevision revised = revision.apply(Optional.ofNullable(current));
          if (revised instanceof ConnectionRevision.Refuse refuse) {
            result.set(new MutationResult.Refused(refuse.error()));
            return current;
          }
          Optional<StoredConnection> next =
              revised instanceof ConnectionRevision.Become become
                  ? Optional.of(become.connection())
                  : Optional.empty();
          keeper.keep(key, next);
          if (next.isPresent()) {
            names(key.catalogId()).add(key.name());
          } else {
            names(key.catalogId()).remove(key.name());
          }
          result.set(new MutationResult.Applied(order.incrementAndGet()));
          return next.orElse(null);
        });
    return Objects.requireNonNull(result.get());
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
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reconcile;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.stream.Collectors.toMap;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.ObservationFold;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ObservationCause;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.observe.GlueObserver;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsResponse;

/**
 * One pass over all connections of one catalog that looks for what the ledger does not know: drift,
 * deletions, and connections from before. Asks for tags one connection after another, so that a
 * sweep never crowds out changes. For one pass only.
 */
final class CatalogSweep {
  private static final int PAGE = 100;

  private final Glue glue;
  private final GlueObserver observer;
  private final LogState ledger;
  private final EventLog log;
  private final String catalogId;
  private final IntPredicate owned;
  private final Set<String> listed = new HashSet<>();
  private final Map<Integer, Long> readAtStart;
  private int recorded;

  CatalogSweep(
      Glue glue,
      GlueObserver observer,
      LogState ledger,
      EventLog log,
      String catalogId,
      IntPredicate owned) {
    this.glue = glue;
    this.observer = observer;
    this.ledger = ledger;
    this.log = log;
    this.catalogId = catalogId;
    this.owned = owned;
    this.readAtStart = readNow();
  }

  /** What a pass came to. */
  record Result(boolean complete, int listed, int recorded) {}

  /**
   * Runs the pass; a Glue that stops answering ends it early, and nothing is then taken for
   * deleted.
   */
  CompletableFuture<Result> run() {
    return page(null)
        .thenCompose(
            complete ->
                complete
                    ? missing().thenApply(done -> new Result(true, listed.size(), recorded))
                    : completedFuture(new Result(false, listed.size(), recorded)));
  }

  private CompletableFuture<Boolean> page(@Nullable String token) {
    Map<Integer, Long> before = readNow();
    GetConnectionsRequest request =
        GetConnectionsRequest.builder()
            .catalogId(catalogId)
            .maxResults(PAGE)
            .nextToken(token)
            .build();
    return glue.send(request)
        .thenCompose(
            reply -> {
              if (!(reply instanceof GlueReply.Done done)) {
                return completedFuture(false);
              }
              GetConnectionsResponse response = (GetConnectionsResponse) done.response();
              return each(response.connectionList(), before)
                  .thenCompose(
                      all ->
                          response.nextToken() == null
                              ? completedFuture(true)
                              : page(response.nextToken()));
            });
  }

  private CompletableFuture<Void> each(List<Connection> connections, Map<Integer, Long> before) {
    CompletableFuture<Void> chain = completedFuture(null);
    for (Connection connection : connections) {
      ConnectionId id = new ConnectionId(catalogId, connection.name());
      String key = ConnectionKeys.text(id);
      listed.add(key);
      int partition = log.partition(key);
      if (!owned.test(partition) || ledger.facts(key).open()) {
        continue;
      }
      long after = before.getOrDefault(partition, -1L);
      chain =
          chain.thenCompose(
              done ->
                  observer
                      .observe(id, connection, ObservationCause.SWEEP, after)
                      .thenCompose(seen -> record(id, key, seen)));
    }
    return chain;
  }

  /** Whatever the ledger takes for present and Glue did not list is asked for by its name. */
  private CompletableFuture<Void> missing() {
    CompletableFuture<Void> chain = completedFuture(null);
    for (String key : unlisted()) {
      int partition = log.partition(key);
      ConnectionId id = ConnectionKeys.parse(key).orElseThrow();
      chain =
          chain.thenCompose(
              done ->
                  observer
                      .observe(id, ObservationCause.SWEEP, ledger.readUpTo(partition))
                      .thenCompose(seen -> record(id, key, seen)));
    }
    return chain;
  }

  private List<String> unlisted() {
    List<String> keys = new ArrayList<>();
    ledger
        .states()
        .each(
            (key, facts) -> {
              int partition = log.partition(key);
              boolean older = facts.version() <= readAtStart.getOrDefault(partition, -1L);
              if (facts.present()
                  && older
                  && !listed.contains(key)
                  && owned.test(partition)
                  && ConnectionKeys.parse(key).orElseThrow().getCatalogId().equals(catalogId)) {
                keys.add(key);
              }
            });
    return keys;
  }

  private CompletableFuture<Void> record(
      ConnectionId id, String key, Optional<ConnectionObserved> seen) {
    return seen.isEmpty()
        ? completedFuture(null)
        : ledger
            .recall(key)
            .handle((kept, failure) -> failure == null && isNews(kept.state(), seen.get()))
            .thenCompose(news -> news ? record(id, seen.get()) : completedFuture(null));
  }

  private CompletableFuture<Void> record(ConnectionId id, ConnectionObserved news) {
    recorded++;
    return log.append(EventDraft.ofConnection(id, news)).thenApply(at -> null);
  }

  private static boolean isNews(ConnectionState state, ConnectionObserved observed) {
    return state.open().isEmpty()
        && (ObservationFold.differs(state.newest(), observed)
            || ObservationFold.refreshes(state.newest(), observed)
            || (observed.getPresent() && !state.status().equals(observed.getStatus())));
  }

  private Map<Integer, Long> readNow() {
    return ledger.partitions().stream().collect(toMap(Function.identity(), ledger::readUpTo));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import io.glueledger.event.ConnectionId;
import io.glueledger.query.http.AnswerFreshness;
import io.glueledger.query.ledger.LedgerUnavailableException;
import io.glueledger.schemas.readmodel.InternalPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * Asks those who have some partitions: owners first, then standbys. If a projector says that a
 * partition is elsewhere, or nobody is left, the instances are read anew, until somebody has it or
 * waiting ends: a partition that moves has no owner for some moments, and readers need not know.
 *
 * @param path the kind of request
 * @param request what one projector is asked, given the partitions that it is asked for
 * @param freshness how new the answer must be, and is
 * @param waitsUntil by {@link System#nanoTime}
 */
record AnswerGathering<Q extends SpecificRecord, A extends SpecificRecord>(
    ProjectorDiscovery discovery,
    ProjectorClient client,
    InternalPath<Q, A> path,
    Function<List<Integer>, Q> request,
    AnswerFreshness freshness,
    long waitsUntil) {

  private static final Executor PAUSE =
      CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

  private static final String NOBODY =
      "A part of the ledger is being moved or restored and cannot be read now.";

  /**
   * Every projector's answer; those that say "not found" are left out.
   *
   * @param connection asks only where this connection is; everywhere if empty
   */
  CompletableFuture<List<A>> all(Optional<ConnectionId> connection) {
    return gather(connection, AnswerGathering::everyOne);
  }

  /**
   * The first answer of any projector; empty if all say "not found".
   *
   * @param connection asks only where this connection is; everywhere if empty
   */
  CompletableFuture<Optional<A>> any(Optional<ConnectionId> connection) {
    return gather(connection, AnswerGathering::firstFound)
        .thenApply(found -> found.stream().findFirst());
  }

  private CompletableFuture<List<A>> gather(Optional<ConnectionId> connection, Joining joining) {
    return discovery
        .current()
        .thenCompose(
            known ->
                attempt(known.partitions(connection), known, discovery.silent(), false, joining));
  }

  private interface Joining {
    <T> CompletableFuture<List<T>> join(List<CompletableFuture<List<T>>> parts);
  }

  private CompletableFuture<List<A>> attempt(
      Set<Integer> partitions,
      PartitionAssignment assignment,
      Set<String> excluded,
      boolean refreshed,
      Joining joining) {
    var chosen = assignment.choose(partitions, excluded, discovery::behind);
    if (chosen.isEmpty()) {
      return again(partitions, refreshed, joining);
    }
    List<CompletableFuture<List<A>>> parts = new ArrayList<>();
    chosen
        .get()
        .forEach(
            (url, its) ->
                parts.add(
                    client
                        .ask(url, path, request.apply(List.copyOf(its)), freshness.notBefore())
                        .thenCompose(
                            reply ->
                                read(reply, url, its, assignment, excluded, refreshed, joining))));
    return parts.size() == 1 ? parts.get(0) : joining.join(parts);
  }

  private CompletableFuture<List<A>> read(
      ProjectorReply<A> reply,
      String url,
      Set<Integer> partitions,
      PartitionAssignment assignment,
      Set<String> excluded,
      boolean refreshed,
      Joining joining) {
    if (reply instanceof ProjectorReply.Found<A> found) {
      discovery.behind(url, found.age().lag());
      freshness.take(found.age().lag(), found.age().read());
      return completedFuture(List.of(found.value()));
    }
    // What a copy does not have yet somebody else may have.
    if (reply instanceof ProjectorReply.Absent<A> absent && absent.age().lag() == 0) {
      freshness.take(0, absent.age().read());
      return completedFuture(List.of());
    }
    if (reply instanceof ProjectorReply.Elsewhere<A>) {
      return again(partitions, refreshed, joining);
    }
    if (reply instanceof ProjectorReply.Unavailable<A> unavailable && unavailable.silent()) {
      discovery.silent(url);
    }
    Set<String> without = new HashSet<>(excluded);
    without.add(url);
    return attempt(partitions, assignment, without, refreshed, joining);
  }

  private CompletableFuture<List<A>> again(
      Set<Integer> partitions, boolean refreshed, Joining joining) {
    if (!refreshed) {
      return anew(partitions, joining);
    }
    if (System.nanoTime() - waitsUntil > 0) {
      return failedFuture(new LedgerUnavailableException(NOBODY));
    }
    return CompletableFuture.supplyAsync(() -> partitions, PAUSE)
        .thenCompose(still -> anew(still, joining));
  }

  private CompletableFuture<List<A>> anew(Set<Integer> partitions, Joining joining) {
    return discovery
        .refresh()
        .thenCompose(known -> attempt(partitions, known, Set.of(), true, joining));
  }

  private static <T> CompletableFuture<List<T>> everyOne(List<CompletableFuture<List<T>>> parts) {
    return CompletableFuture.allOf(parts.toArray(new CompletableFuture<?>[0]))
        .thenApply(done -> joined(parts.stream()));
  }

  /** Waits for nobody once one has it; a part that failed matters only if no other one has it. */
  private static <T> CompletableFuture<List<T>> firstFound(List<CompletableFuture<List<T>>> parts) {
    CompletableFuture<List<T>> first = new CompletableFuture<>();
    parts.forEach(
        part ->
            part.thenAccept(
                found -> {
                  if (!found.isEmpty()) {
                    first.complete(found);
                  }
                }));
    everyOne(parts)
        .whenComplete(
            (all, failure) -> {
              if (failure == null) {
                first.complete(all);
              } else {
                first.completeExceptionally(failure);
              }
            });
    return first;
  }

  private static <T> List<T> joined(Stream<CompletableFuture<List<T>>> parts) {
    return parts.flatMap(part -> part.join().stream()).toList();
  }
}

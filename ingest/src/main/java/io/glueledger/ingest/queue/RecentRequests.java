/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The requests of the last {@link #WINDOW} of ledger time, to tell which one repeats which. The one
 * thread that reads the log writes; any thread may look up.
 */
public final class RecentRequests {

  /** How far apart two equal requests may be, in ledger time. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  private final Map<String, Remembered> byChange = new ConcurrentHashMap<>();
  private final Map<Equality, String> firsts = new ConcurrentHashMap<>();
  private final Map<Sha256, String> invocations = new ConcurrentHashMap<>();
  private final Map<Integer, Deque<Remembered>> byAge = new HashMap<>();
  private final Map<String, CompletableFuture<@Nullable Void>> expected = new ConcurrentHashMap<>();

  /** One connection and one hash that equal requests for it share. */
  private record Equality(String key, Sha256 hash) {}

  private record Remembered(
      String key,
      String changeId,
      Instant requestedAt,
      RetryKey retryKey,
      CompletableFuture<EndedChange> end) {

    boolean invitesRepeat() {
      return end.isDone() && end.join().invitesRepeat();
    }
  }

  /**
   * Takes note of a request as the log has it, and tells what it repeats.
   *
   * @return what the change must be told instead of a turn; empty if it is new
   */
  Optional<TurnNotice> opened(int partition, String key, OpenChange change) {
    forgetBefore(partition, change.requestedAt().minus(WINDOW));
    RetryKey retry = change.request().getRetryKey();
    Remembered request =
        new Remembered(
            key, change.changeId(), change.requestedAt(), retry, new CompletableFuture<>());
    byChange.put(change.changeId(), request);
    Optional.ofNullable(expected.remove(change.changeId())).ifPresent(read -> read.complete(null));
    byAge.computeIfAbsent(partition, p -> new ArrayDeque<>()).add(request);

    Optional<Remembered> first = first(key, retry);
    if (first.isPresent() && !first.get().invitesRepeat()) {
      return Optional.of(new TurnNotice.Repeat(first.get().changeId()));
    }
    Optional<Remembered> other = otherBody(retry);
    if (other.isPresent()) {
      return Optional.of(new TurnNotice.IdReused(other.get().changeId()));
    }
    firsts.put(new Equality(key, retry.getSignature()), change.changeId());
    retry.getInvocation().ifPresent(i -> firsts.put(new Equality(key, i), change.changeId()));
    retry.getInvocation().ifPresent(i -> invocations.putIfAbsent(i, change.changeId()));
    return Optional.empty();
  }

  /** Takes note of how a change ended. */
  void ended(ChangeOutcome ending) {
    Remembered request = byChange.get(ending.change().changeId());
    if (request != null) {
      request.end().complete(EndedChange.of(ending));
    }
  }

  /** The change that an equal request would repeat, as far as the log was read. */
  public Optional<String> repeated(String key, RetryKey retry) {
    return first(key, retry).filter(r -> !r.invitesRepeat()).map(Remembered::changeId);
  }

  /**
   * The ended change whose answer invited an equal request to come again, as far as the log was
   * read.
   */
  public Optional<String> invitedBy(String key, RetryKey retry) {
    return first(key, retry).filter(Remembered::invitesRepeat).map(Remembered::changeId);
  }

  /** How a change of the window ends or has ended; empty if the change is older or unknown. */
  public Optional<CompletableFuture<EndedChange>> end(String changeId) {
    return Optional.ofNullable(byChange.get(changeId)).map(r -> r.end().copy());
  }

  /**
   * Completes once the request of a change was read, on the reading thread unless it was before;
   * never if it does not come. Whoever waits no longer cancels it.
   */
  public CompletableFuture<@Nullable Void> read(String changeId) {
    CompletableFuture<@Nullable Void> read =
        expected.computeIfAbsent(changeId, id -> new CompletableFuture<>());
    read.whenComplete((done, given) -> expected.remove(changeId, read));
    if (byChange.containsKey(changeId)) {
      read.complete(null);
    }
    return read;
  }

  private Optional<Remembered> first(String key, RetryKey retry) {
    String bySignature = firsts.get(new Equality(key, retry.getSignature()));
    if (bySignature != null) {
      return Optional.ofNullable(byChange.get(bySignature));
    }
    return retry
        .getInvocation()
        .map(i -> firsts.get(new Equality(key, i)))
        .map(byChange::get)
        .filter(r -> r.retryKey().getBody().equals(retry.getBody()));
  }

  private Optional<Remembered> otherBody(RetryKey retry) {
    return retry
        .getInvocation()
        .map(invocations::get)
        .map(byChange::get)
        .filter(r -> !r.retryKey().getBody().equals(retry.getBody()));
  }

  private void forgetBefore(int partition, Instant oldest) {
    Deque<Remembered> requests = byAge.getOrDefault(partition, new ArrayDeque<>());
    while (!requests.isEmpty() && requests.peek().requestedAt().isBefore(oldest)) {
      Remembered old = requests.remove();
      RetryKey retry = old.retryKey();
      byChange.remove(old.changeId());
      firsts.remove(new Equality(old.key(), retry.getSignature()), old.changeId());
      retry
          .getInvocation()
          .ifPresent(i -> firsts.remove(new Equality(old.key(), i), old.changeId()));
      retry.getInvocation().ifPresent(i -> invocations.remove(i, old.changeId()));
    }
  }
}

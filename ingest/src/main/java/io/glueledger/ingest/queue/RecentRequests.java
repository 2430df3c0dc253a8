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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests of the last {@link #WINDOW} of ledger time, to tell which one repeats which. The one
 * thread that reads the log writes; any thread may look up.
 */
public final class RecentRequests {

  /** How far apart two equal requests may be, in ledger time. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  /** Of memory that requests may take, and about what one takes. */
  private static final int SHARE = 4;

  private static final int BYTES_EACH = 1_200;

  private final int most;
  private final Map<String, Remembered> byChange = new ConcurrentHashMap<>();
  private final Map<Equality, String> firsts = new ConcurrentHashMap<>();
  private final Map<Sha256, String> invocations = new ConcurrentHashMap<>();
  private final RecentMoves moves = new RecentMoves();
  private final Map<Integer, Deque<Remembered>> byAge = new HashMap<>();
  private final Map<String, CompletableFuture<@Nullable Void>> expected = new ConcurrentHashMap<>();

  /** One connection and one hash that equal requests for it share. */
  private record Equality(String key, Sha256 hash) {}

  private record Remembered(
      String key,
      String changeId,
      long offset,
      Instant requestedAt,
      RetryKey retryKey,
      CompletableFuture<EndedChange> end) {

    boolean invitesRepeat() {
      return end.isDone() && end.join().invitesRepeat();
    }

    boolean wasSignedAfter(RetryKey other) {
      Instant signed = retryKey.getSignedAt().orElse(Instant.MIN);
      return other.getSignedAt().filter(signed::isAfter).isPresent();
    }

    /** It was found a repeat before it stood on the log, where it would not have been one. */
    boolean wasARepeat() {
      return end.isDone() && end.join().isRepeat();
    }

    boolean hasBodyOf(RetryKey other) {
      return retryKey.getBody().equals(other.getBody());
    }
  }

  /** As many as take a quarter of the memory that this process may have. */
  public RecentRequests() {
    this((int) Math.min(10_000_000, Runtime.getRuntime().maxMemory() / SHARE / BYTES_EACH));
  }

  /**
   * So many.
   *
   * @param most after which {@link #isFull} is true; what the log has is remembered all the same
   */
  public RecentRequests(int most) {
    this.most = most;
  }

  /**
   * Whether new requests must wait until older ones are forgotten: none is before its time, since
   * it could be replayed then.
   */
  public boolean isFull() {
    return byChange.size() >= most;
  }

  /** How many are remembered. */
  public int size() {
    return byChange.size();
  }

  /** How many may be. */
  public int most() {
    return most;
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
            key,
            change.changeId(),
            change.requestedOffset(),
            change.requestedAt(),
            retry,
            new CompletableFuture<>());
    byChange.put(change.changeId(), request);
    moves.remember(key);
    Optional.ofNullable(expected.remove(change.changeId())).ifPresent(read -> read.complete(null));
    byAge.computeIfAbsent(partition, p -> new ArrayDeque<>()).add(request);

    Optional<TurnNotice> refusal = refusal(key, retry);
    firsts.putIfAbsent(new Equality(key, retry.getSignature()), change.changeId());
    if (refusal.isEmpty() || refusal.get() instanceof TurnNotice.SignatureSeen) {
      invocations(retry).forEach(id -> firsts.put(new Equality(key, id), change.changeId()));
      invocations(retry).forEach(id -> invocations.putIfAbsent(id, change.changeId()));
    }
    return refusal;
  }

  private Optional<TurnNotice> refusal(String key, RetryKey retry) {
    return repeated(key, retry)
        .<TurnNotice>map(TurnNotice.Repeat::new)
        .or(() -> otherBody(retry).map(other -> new TurnNotice.IdReused(other.changeId())))
        .or(
            () ->
                hasSeen(key, retry)
                    ? Optional.of(new TurnNotice.SignatureSeen())
                    : Optional.empty());
  }

  /**
   * Takes note that a connection became, or may have become, something else.
   *
   * @param changeId by which change; empty if by something else than a change of the ledger
   * @param offset of the event that says so
   */
  void moved(String key, Optional<String> changeId, long offset) {
    moves.moved(key, changeId.orElse(""), offset);
  }

  /** Takes note of how a change ended. */
  void ended(ChangeOutcome ending) {
    Remembered request = byChange.get(ending.change().changeId());
    if (request != null) {
      request.end().complete(EndedChange.of(ending));
    }
  }

  /**
   * The change that a request of the same invocation and body repeats, as far as the log was read;
   * empty if its answer is not true any more, because the connection has been moved since.
   */
  public Optional<String> repeated(String key, RetryKey retry) {
    return first(key, retry)
        .filter(r -> !r.invitesRepeat())
        .filter(r -> !moves.movedSince(key, r.changeId(), r.offset()))
        .map(Remembered::changeId);
  }

  /**
   * Whether a request for the connection came with the same signature, or an attempt of the same
   * call that was signed later: this one was held up on its way, and its caller knows more.
   */
  public boolean hasSeen(String key, RetryKey retry) {
    return firsts.containsKey(new Equality(key, retry.getSignature()))
        || first(key, retry).filter(newer -> newer.wasSignedAfter(retry)).isPresent();
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
    return invocations(retry)
        .map(id -> firsts.get(new Equality(key, id)))
        .flatMap(this::remembered)
        .filter(r -> r.hasBodyOf(retry) && !r.wasARepeat())
        .findFirst();
  }

  private Optional<Remembered> otherBody(RetryKey retry) {
    return invocations(retry)
        .map(invocations::get)
        .flatMap(this::remembered)
        .filter(r -> !r.hasBodyOf(retry))
        .findFirst();
  }

  private Stream<Remembered> remembered(@Nullable String changeId) {
    return changeId == null ? Stream.empty() : Stream.ofNullable(byChange.get(changeId));
  }

  /** By principal; and by access key id, which gates of the last release write alone. */
  private static Stream<Sha256> invocations(RetryKey retry) {
    return Stream.concat(retry.getPrincipalInvocation().stream(), retry.getInvocation().stream());
  }

  private static Stream<Sha256> hashes(RetryKey retry) {
    return Stream.concat(Stream.of(retry.getSignature()), invocations(retry));
  }

  private void forgetBefore(int partition, Instant oldest) {
    Deque<Remembered> requests = byAge.getOrDefault(partition, new ArrayDeque<>());
    while (!requests.isEmpty() && requests.peek().requestedAt().isBefore(oldest)) {
      Remembered old = requests.remove();
      RetryKey retry = old.retryKey();
      byChange.remove(old.changeId());
      hashes(retry).forEach(hash -> firsts.remove(new Equality(old.key(), hash), old.changeId()));
      invocations(retry).forEach(id -> invocations.remove(id, old.changeId()));
      moves.forget(old.key());
    }
  }
}

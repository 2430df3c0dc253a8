/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.review;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Finding;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.VersionOrigin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What versions do to the review queue. An item is kept by value: no later change washes it away
 * that leaves its place as it is. docs/review.md is the specification.
 */
public final class ReviewFold {
  /** A connection that was gone for longer comes back as a new one. */
  static final Duration FORGOTTEN = Duration.ofDays(30);

  private ReviewFold() {}

  /**
   * A change made a version.
   *
   * @param newest the version before; empty if there was none
   * @param certain false if the outcome of the change was inferred
   */
  public static ReviewMove changed(
      ReviewState state,
      Optional<DefinitionVersion> newest,
      DefinitionVersion made,
      RecordedEvent recorded,
      Optional<ChangeDecided> decision,
      boolean certain) {
    return made(
        state, newest, made, VersionCause.change(recorded, made.actor(), decision, certain));
  }

  /** Glue was seen to hold another version. */
  public static ReviewMove observed(
      ReviewState state,
      Optional<DefinitionVersion> newest,
      DefinitionVersion made,
      RecordedEvent recorded) {
    return made(state, newest, made, VersionCause.seen(recorded));
  }

  /**
   * The newest version was ascribed to a change that turned out not to have made it. Its reference
   * was kept for that: what differs from it was changed around the gate.
   */
  public static ReviewMove reattributed(
      ReviewState state, DefinitionVersion drift, RecordedEvent recorded) {
    DefinitionVersion reference = state.reference().orElse(drift);
    VersionCause cause = VersionCause.seen(recorded);
    List<ReviewItem> items = new ArrayList<>(state.items());
    for (Finding finding : ReviewFindings.drift(reference, drift, !items.isEmpty())) {
      ReviewItem item = ReviewItems.opened(finding, drift, reference, cause);
      items.removeIf(earlier -> ReviewState.key(earlier).equals(ReviewState.key(item)));
      items.add(item);
    }
    return new ReviewMove(state, new ReviewState(Optional.of(reference), items), List.of());
  }

  /** The newest version is shown by a newer redactor: what stands there is the same. */
  public static ReviewMove refreshed(
      ReviewState state, DefinitionVersion before, DefinitionVersion shown) {
    List<ReviewItem> items =
        state.items().stream()
            .map(
                item ->
                    ReviewItems.holds(item, before)
                        ? ReviewItem.newBuilder(item)
                            .setContent(ReviewItems.content(shown, item.getFinding()))
                            .setRedactorVersion(shown.redactorVersion())
                            .build()
                        : item)
            .toList();
    return new ReviewMove(state, new ReviewState(state.reference(), items), List.of());
  }

  private static ReviewMove made(
      ReviewState state,
      Optional<DefinitionVersion> newest,
      DefinitionVersion made,
      VersionCause cause) {
    if (newest.isEmpty()) {
      return ReviewMove.none(ReviewState.EMPTY);
    }
    DefinitionVersion before = newest.get();
    boolean drifted = made.origin() == VersionOrigin.DRIFT;
    if (isForgotten(before, made)) {
      List<ReviewItem> closed =
          state.items().stream().map(item -> ReviewItems.replaced(item, made, cause)).toList();
      ReviewMove anew =
          drifted
              ? queue(new ReviewState(Optional.empty(), List.of()), before, made, cause)
              : ReviewMove.none(ReviewState.EMPTY);
      return new ReviewMove(state, anew.after(), closed);
    }
    return made.present() ? queue(state, before, made, cause) : gone(state, before, made, cause);
  }

  private static boolean isForgotten(DefinitionVersion before, DefinitionVersion made) {
    return !before.present()
        && made.present()
        && Duration.between(before.since(), made.since()).compareTo(FORGOTTEN) > 0;
  }

  /** Whatever is on the queue stays there, and a create will be judged beside the reference. */
  private static ReviewMove gone(
      ReviewState state, DefinitionVersion before, DefinitionVersion made, VersionCause cause) {
    DefinitionVersion reference = state.reference().orElse(before);
    List<ReviewItem> items = new ArrayList<>();
    state.items().forEach(item -> items.add(ReviewItems.gone(item)));
    if (made.origin() == VersionOrigin.DRIFT) {
      Finding drift = ReviewFindings.drift(before, made, false).get(0);
      ReviewItem deleted = ReviewItems.opened(drift, made, reference, cause);
      items.removeIf(item -> ReviewState.key(item).equals(ReviewState.key(deleted)));
      items.add(ReviewItems.gone(deleted));
    }
    return new ReviewMove(state, new ReviewState(Optional.of(reference), items), List.of());
  }

  private static ReviewMove queue(
      ReviewState state, DefinitionVersion before, DefinitionVersion made, VersionCause cause) {
    DefinitionVersion reference = state.reference().orElse(before);
    List<ReviewItem> items = new ArrayList<>();
    for (Finding candidate : candidates(state, before, reference, made, cause)) {
      ReviewItem opened = ReviewItems.opened(candidate, made, reference, cause);
      items.add(
          state
              .item(ReviewState.key(opened))
              .filter(earlier -> ReviewItems.holds(earlier, made))
              .map(earlier -> ReviewItems.judgedAgain(earlier, candidate))
              .orElse(opened));
    }
    List<ReviewItem> closed = new ArrayList<>();
    for (ReviewItem earlier : state.items()) {
      if (items.stream().noneMatch(item -> ReviewItems.isSame(item, earlier))) {
        closed.add(ReviewItems.ended(earlier, made, reference, cause));
      }
    }
    if (items.stream().allMatch(ReviewItems::isAccepted)) {
      items.forEach(item -> closed.add(ReviewItems.accepted(item, made.since(), made.number())));
      Optional<DefinitionVersion> kept =
          cause.certain() ? Optional.empty() : Optional.of(reference);
      return new ReviewMove(state, new ReviewState(kept, List.of()), closed);
    }
    return new ReviewMove(state, new ReviewState(Optional.of(reference), items), closed);
  }

  /** What may be on the queue, each key once. */
  private static List<Finding> candidates(
      ReviewState state,
      DefinitionVersion before,
      DefinitionVersion reference,
      DefinitionVersion made,
      VersionCause cause) {
    Optional<List<Finding>> judged = ReviewFindings.besideReference(cause.judgement(), reference);
    List<Finding> candidates = new ArrayList<>();
    judged
        .orElseGet(() -> ReviewFindings.tracked(made.findings()))
        .forEach(finding -> addOnce(candidates, finding));
    boolean worse = !candidates.isEmpty();
    for (ReviewItem earlier : state.items()) {
      boolean stays = judged.isEmpty() || ReviewFindings.isDrift(earlier.getFinding());
      if (stays && ReviewItems.holds(earlier, made)) {
        addOnce(candidates, earlier.getFinding());
      }
    }
    if (made.origin() == VersionOrigin.DRIFT) {
      ReviewFindings.drift(before, made, worse).forEach(drift -> addOnce(candidates, drift));
    }
    return candidates;
  }

  private static void addOnce(List<Finding> candidates, Finding finding) {
    boolean known =
        candidates.stream()
            .anyMatch(
                one ->
                    one.getPolicyId().equals(finding.getPolicyId())
                        && one.getField().equals(finding.getField()));
    if (!known) {
      candidates.add(finding);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.review;

import io.glueledger.definition.comparison.PlaceContents;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Finding;
import io.glueledger.event.PlaceContent;
import io.glueledger.event.ReviewEnd;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewResolution;
import io.glueledger.event.Settlement;
import io.glueledger.event.SettlementMode;
import java.time.Instant;
import java.util.List;

/** Items of the review queue, as versions make, keep and end them. */
final class ReviewItems {

  private ReviewItems() {}

  /** What stands where a finding points; all of the definition if it points nowhere. */
  static List<PlaceContent> content(DefinitionVersion version, Finding finding) {
    return PlaceContents.at(version.definition(), finding.getField());
  }

  /** An item that a version brings. */
  static ReviewItem opened(
      Finding finding, DefinitionVersion made, DefinitionVersion reference, VersionCause cause) {
    return ReviewItem.newBuilder()
        .setConnection(cause.connection())
        .setFinding(finding)
        .setContent(content(made, finding))
        .setReference(content(reference, finding))
        .setRedactorVersion(made.redactorVersion())
        .setSince(made.since())
        .setVersion(made.number())
        .setOffset(made.offset())
        .setChangeId(made.changeId().orElse(null))
        .setPrincipal(cause.principal().orElse(null))
        .setPerson(cause.person().orElse(null))
        .build();
  }

  /** Whether a version has at the place of an item what the item is about. */
  static boolean holds(ReviewItem item, DefinitionVersion version) {
    return PlaceContents.same(
        item.getContent(),
        content(version, item.getFinding()),
        item.getRedactorVersion().equals(version.redactorVersion()));
  }

  /** The same item, with what the policies say of it now. */
  static ReviewItem judgedAgain(ReviewItem earlier, Finding finding) {
    return earlier.getFinding().equals(finding) && !earlier.getGone()
        ? earlier
        : ReviewItem.newBuilder(earlier).setFinding(finding).setGone(false).build();
  }

  /** The same item, of a connection that does not exist any more. */
  static ReviewItem gone(ReviewItem item) {
    return ReviewItem.newBuilder(item).setGone(true).build();
  }

  /** Whether one is the other, as it came to be. */
  static boolean isSame(ReviewItem one, ReviewItem other) {
    return one.getOffset() == other.getOffset()
        && ReviewState.key(one).equals(ReviewState.key(other));
  }

  static boolean isAccepted(ReviewItem item) {
    List<Settlement> all = item.getSettlements();
    return !all.isEmpty() && all.get(all.size() - 1).getMode() == SettlementMode.ACCEPT;
  }

  /** An item that a version took off the queue. */
  static ReviewItem ended(
      ReviewItem item, DefinitionVersion made, DefinitionVersion reference, VersionCause cause) {
    boolean returned =
        PlaceContents.same(
            content(reference, item.getFinding()),
            content(made, item.getFinding()),
            reference.redactorVersion().equals(made.redactorVersion()));
    ReviewResolution resolution =
        returned
            ? ReviewResolution.RETURNED
            : holds(item, made) ? ReviewResolution.RESOLVED : ReviewResolution.REPLACED;
    return ended(item, resolution, made, cause);
  }

  /** An item of a connection that was gone for so long that it is taken for another one now. */
  static ReviewItem replaced(ReviewItem item, DefinitionVersion made, VersionCause cause) {
    return ended(item, ReviewResolution.REPLACED, made, cause);
  }

  private static ReviewItem ended(
      ReviewItem item, ReviewResolution resolution, DefinitionVersion made, VersionCause cause) {
    return ReviewItem.newBuilder(item)
        .setEnd(
            ReviewEnd.newBuilder()
                .setResolution(resolution)
                .setAt(made.since())
                .setVersion(made.number())
                .setChangeId(made.changeId().orElse(null))
                .setPrincipal(cause.principal().orElse(null))
                .setPerson(cause.person().orElse(null))
                .build())
        .build();
  }

  /**
   * An accepted item that leaves the queue, as nothing else is open any more.
   *
   * @param version the newest one then
   */
  static ReviewItem accepted(ReviewItem item, Instant at, long version) {
    List<Settlement> all = item.getSettlements();
    Settlement last = all.get(all.size() - 1);
    return ReviewItem.newBuilder(item)
        .setEnd(
            ReviewEnd.newBuilder()
                .setResolution(ReviewResolution.ACCEPTED)
                .setAt(at)
                .setVersion(version)
                .setPrincipal(last.getPrincipal())
                .setPerson(last.getPerson())
                .build())
        .build();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionVersion;

/** What is answered of two versions of one connection. */
public final class ComparisonMembers {
  private static final JsonMembers<ConnectionVersion> SIDE =
      JsonMembers.<ConnectionVersion>none()
          .with("version", ConnectionVersion::getNumber)
          .with("since", ConnectionVersion::getSince)
          .with("until", ConnectionVersion::getUntil)
          .with("present", ConnectionVersion::getPresent)
          .with("origin", ConnectionVersion::getOrigin)
          .with("changeId", ConnectionVersion::getChangeId);

  /** Both sides, and what they do not share. */
  public static final JsonMembers<Comparison> WHOLE =
      JsonMembers.<Comparison>none()
          .withAll(ConnectionMembers.ID, comparison -> comparison.getAfter().getConnection())
          .with("before", comparison -> comparison.getBefore().map(ComparisonMembers::side))
          .with("after", comparison -> side(comparison.getAfter()))
          .with("differences", Comparison::getDifferences);

  private ComparisonMembers() {}

  private static Object side(ConnectionVersion version) {
    return SIDE.values(version);
  }
}

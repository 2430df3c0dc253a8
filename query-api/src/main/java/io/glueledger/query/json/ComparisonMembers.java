/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import java.util.Optional;

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

  /** One of several connections. */
  public static final JsonMembers<Comparison> ITEM =
      WHOLE
          .with("change", ComparisonMembers::change)
          .with(
              "self", comparison -> ConnectionMembers.self(comparison.getAfter().getConnection()));

  /** The same as rows. */
  public static final CsvTable<Comparison> ROWS =
      new CsvTable<>(
          ITEM.with(
                  "before", comparison -> comparison.getBefore().map(ConnectionVersion::getNumber))
              .with("after", comparison -> comparison.getAfter().getNumber())
              .with("type", ComparisonMembers::type)
              .with(
                  "differences",
                  comparison -> FindingMembers.inOneCell(comparison.getDifferences())),
          "catalogId,name,change,type,before,after,differences");

  private ComparisonMembers() {}

  /** What became of the connection from one moment to the other. */
  public static String change(Comparison comparison) {
    boolean was = comparison.getBefore().filter(ConnectionVersion::getPresent).isPresent();
    if (!was) {
      return "CREATED";
    }
    return comparison.getAfter().getPresent() ? "CHANGED" : "DELETED";
  }

  private static Optional<String> type(Comparison comparison) {
    return comparison
        .getAfter()
        .getDefinition()
        .or(() -> comparison.getBefore().flatMap(ConnectionVersion::getDefinition))
        .map(Definition::getConnectionType)
        .flatMap(Value::getText);
  }

  private static Object side(ConnectionVersion version) {
    return SIDE.values(version);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.day;

import io.glueledger.event.LedgerDay;
import io.glueledger.event.Outcome;
import io.glueledger.query.api.WholeList;
import io.glueledger.query.json.CsvTable;
import io.glueledger.query.json.JsonMembers;
import java.util.Map;
import java.util.TreeMap;

/** What is answered of a day. */
final class DayMembers {
  private static final JsonMembers<LedgerDay> ITEM =
      JsonMembers.<LedgerDay>none()
          .with("day", day -> day.getDay().toString())
          .with("applied", day -> ended(day, Outcome.APPLIED))
          .with("denied", day -> ended(day, Outcome.DENIED))
          .with("rejected", day -> ended(day, Outcome.REJECTED))
          .with("notForwarded", day -> ended(day, Outcome.NOT_FORWARDED))
          .with("notApplied", day -> ended(day, Outcome.NOT_APPLIED))
          .with("undetermined", day -> ended(day, Outcome.UNDETERMINED))
          .with("drifts", LedgerDay::getDrifts)
          .with("opened", LedgerDay::getOpened)
          .with("fixed", LedgerDay::getFixed)
          .with("gone", LedgerDay::getGone)
          .with("meanSecondsToFix", DayMembers::meanSecondsToFix);

  private static final CsvTable<LedgerDay> ROWS =
      new CsvTable<>(
          ITEM.with("opened", day -> sum(day.getOpened()))
              .with("fixed", day -> sum(day.getFixed()))
              .with("gone", day -> sum(day.getGone()))
              .with("secondsToFix", day -> sum(day.getFixedAfterSeconds())),
          "day,applied,denied,rejected,notForwarded,notApplied,undetermined,drifts,opened,fixed,"
              + "gone,secondsToFix");

  /** Days, in their order. */
  static final WholeList<LedgerDay> LIST = new WholeList<>("days", ITEM, ROWS);

  private DayMembers() {}

  /** Changes that ended so. */
  static long ended(LedgerDay day, Outcome outcome) {
    return day.getByOutcome().getOrDefault(outcome.name(), 0L);
  }

  static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** By severity; without those of which nothing was fixed. */
  private static Map<String, Long> meanSecondsToFix(LedgerDay day) {
    Map<String, Long> mean = new TreeMap<>();
    day.getFixed()
        .forEach(
            (severity, count) ->
                mean.put(severity, day.getFixedAfterSeconds().getOrDefault(severity, 0L) / count));
    return mean;
  }
}

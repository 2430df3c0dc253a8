/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.ChangeState;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.Severity;
import io.glueledger.query.day.DayChart;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.LedgerFilters;
import io.glueledger.query.ledger.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The ledger in numbers, and what needs eyes.
 *
 * @param overview the numbers
 * @param review the worst items of the review queue
 * @param risks the worst findings
 * @param moreRisks true if there are more of high severity
 * @param open changes that have not ended
 * @param recent the last changes, refused ones too
 * @param charts of the last days
 */
public record OverviewPage(
    Overview overview,
    Page<ReviewItem> review,
    List<OpenFinding> risks,
    boolean moreRisks,
    List<RecordedChange> open,
    List<RecordedChange> recent,
    List<DayChart> charts) {

  private static final int REVIEW = 8;
  private static final int RISKS = 8;
  private static final int OPEN = 10;
  private static final int RECENT = 12;

  /** Open changes. */
  public static final List<ChangeState> UNENDED =
      List.of(ChangeState.REQUESTED, ChangeState.ALLOWED, ChangeState.IN_DOUBT);

  /** Asks the ledger. */
  public static CompletableFuture<OverviewPage> load(Ledger ledger, Instant now) {
    CompletableFuture<Overview> overview = ledger.overview();
    CompletableFuture<Page<ReviewItem>> review =
        ledger.review(LedgerFilters.openReview(now), Optional.empty(), REVIEW);
    CompletableFuture<Page<OpenFinding>> critical = findings(ledger, Severity.CRITICAL);
    CompletableFuture<Page<OpenFinding>> high = findings(ledger, Severity.HIGH);
    CompletableFuture<Page<RecordedChange>> open =
        ledger.changes(LedgerFilters.changesIn(UNENDED), Optional.empty(), OPEN);
    CompletableFuture<Page<RecordedChange>> recent =
        ledger.changes(LedgerFilters.EVERY_CHANGE, Optional.empty(), RECENT);
    CompletableFuture<List<DayChart>> charts = DayChart.load(ledger, now);
    return CompletableFuture.allOf(overview, review, critical, high, open, recent, charts)
        .thenApply(
            done ->
                new OverviewPage(
                    overview.join(),
                    review.join(),
                    worstFirst(critical.join(), high.join()),
                    high.join().more(),
                    open.join().items(),
                    recent.join().items(),
                    charts.join()));
  }

  /** Connections with no worse finding than this. */
  public long connectionsWith(Severity severity) {
    return overview.getBySeverity().getOrDefault(severity.name(), 0L);
  }

  /** Connections with no finding. */
  public long clean() {
    return overview.getBySeverity().getOrDefault("NONE", 0L);
  }

  /** Changes that ended so. */
  public long ended(String outcome) {
    return overview.getByOutcome().getOrDefault(outcome.toUpperCase(Locale.ROOT), 0L);
  }

  private static CompletableFuture<Page<OpenFinding>> findings(Ledger ledger, Severity least) {
    return ledger.findings(LedgerFilters.findings(least), Optional.empty(), RISKS);
  }

  private static List<OpenFinding> worstFirst(Page<OpenFinding> critical, Page<OpenFinding> high) {
    return Stream.concat(
            critical.items().stream(),
            high.items().stream().filter(f -> f.getFinding().getSeverity() != Severity.CRITICAL))
        .limit(RISKS)
        .toList();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionView;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewItem;
import io.glueledger.query.api.ListPositions;
import io.glueledger.query.http.ConnectionAddress;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.PageCursor;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.LedgerFilters;
import io.glueledger.query.ledger.Page;
import io.glueledger.query.view.ConnectionTimeline;
import io.glueledger.query.view.ConnectionTimeline.Older;
import io.glueledger.query.view.DefinitionRows;
import io.glueledger.query.view.PageLinks;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * One connection, now or at an instant, and what happened to it.
 *
 * @param id the connection
 * @param now what it is now; empty if it never existed, and there are only attempts
 * @param at the instant that was asked for
 * @param then the version that held then; empty if there was none yet, or no instant was asked for
 * @param open its open changes
 * @param review its items on the review queue, as of the moment that is shown
 * @param accesses who used it last, without changing it
 * @param blame which version brought each value of the definition that is shown
 * @param timeline what happened
 * @param older address of the rest of the timeline
 * @param later true if the timeline does not begin with the newest
 */
public record ConnectionPage(
    ConnectionId id,
    Optional<ConnectionSummary> now,
    Optional<Instant> at,
    Optional<ConnectionVersion> then,
    List<RecordedChange> open,
    List<ReviewItem> review,
    Page<RecordedAccess> accesses,
    Blame blame,
    ConnectionTimeline timeline,
    Optional<String> older,
    boolean later) {

  /**
   * What the query asks for.
   *
   * @param at the instant to show; empty for now
   * @param from where the timeline begins
   */
  private record Asked(Optional<Instant> at, Older from) {}

  private static final int ENTRIES = 15;
  private static final int ACCESSES = 10;
  private static final int ITEMS = 100;
  private static final List<Outcome> WITHOUT_VERSION =
      List.of(
          Outcome.DENIED,
          Outcome.REJECTED,
          Outcome.NOT_FORWARDED,
          Outcome.NOT_APPLIED,
          Outcome.UNDETERMINED);

  /** Asks the ledger. */
  public static CompletableFuture<ConnectionPage> load(
      Ledger ledger, ConnectionId id, String query, Instant now) {
    PageCursor cursor = PageCursor.ofList("timeline " + ConnectionKeys.text(id), Map.of());
    Asked asked =
        QueryParameters.read(
            query,
            given -> {
              ConnectionAddress.accept(given);
              return new Asked(
                  given.past("at", now, QueryParameters::pickedInstant), older(given, cursor));
            });
    Optional<Instant> at = asked.at();
    Older from = asked.from();
    CompletableFuture<Optional<ConnectionSummary>> present = ledger.connection(id);
    CompletableFuture<Optional<ConnectionVersion>> then =
        at.map(instant -> ledger.versionAt(id, instant))
            .orElseGet(() -> completedFuture(Optional.empty()));
    CompletableFuture<Page<ConnectionVersion>> versions =
        ledger.versions(
            id, from.version().map(OptionalLong::of).orElseGet(OptionalLong::empty), ENTRIES);
    CompletableFuture<Page<RecordedChange>> attempts =
        ledger.changes(LedgerFilters.endedChanges(id, WITHOUT_VERSION), from.change(), ENTRIES);
    CompletableFuture<Page<RecordedChange>> open =
        ledger.changes(
            LedgerFilters.changesIn(id, OverviewPage.UNENDED), Optional.empty(), ENTRIES);
    CompletableFuture<Page<ReviewItem>> review =
        ledger.review(LedgerFilters.reviewOf(id, at, now), Optional.empty(), ITEMS);
    CompletableFuture<Page<RecordedAccess>> accesses =
        ledger.accesses(LedgerFilters.accessesOf(id), Optional.empty(), ACCESSES);
    return CompletableFuture.allOf(present, then, versions, attempts, open, review, accesses)
        .thenApply(
            done -> {
              ConnectionTimeline timeline =
                  ConnectionTimeline.merge(versions.join(), attempts.join(), from, ENTRIES);
              if (present.join().isEmpty()
                  && timeline.entries().isEmpty()
                  && open.join().items().isEmpty()
                  && accesses.join().items().isEmpty()) {
                throw unknown();
              }
              return new ConnectionPage(
                  id,
                  present.join(),
                  at,
                  then.join(),
                  open.join().items(),
                  review.join().items(),
                  accesses.join(),
                  Blame.NOBODY,
                  timeline,
                  timeline.older().map(older -> link(id, cursor, older)),
                  !from.equals(Older.NEWEST));
            })
        .thenCompose(page -> page.blamed(ledger, versions.join()));
  }

  /** The same, with who brought what. */
  private CompletableFuture<ConnectionPage> blamed(Ledger ledger, Page<ConnectionVersion> read) {
    Set<String> paths = new HashSet<>();
    rows().forEach((group, all) -> all.forEach(row -> paths.add(DefinitionRows.path(group, row))));
    long shown =
        at.isPresent()
            ? then.map(ConnectionVersion::getNumber).orElse(0L)
            : view().map(ConnectionView::getVersion).orElse(0L);
    return Blame.load(ledger, id, shown, paths, read)
        .thenApply(
            found ->
                new ConnectionPage(
                    id, now, at, then, open, review, accesses, found, timeline, older, later));
  }

  /** What it is now; empty if it never existed. */
  public Optional<ConnectionView> view() {
    return now.map(ConnectionSummary::getView);
  }

  /** The definition that is shown. */
  public Optional<Definition> definition() {
    return at.isPresent()
        ? then.flatMap(ConnectionVersion::getDefinition)
        : view().flatMap(ConnectionView::getDefinition);
  }

  /** Its rows by group. */
  public Map<String, List<DefinitionRows.Row>> rows() {
    return definition().map(DefinitionRows::byGroup).orElse(Map.of());
  }

  /** The findings that are shown. */
  public List<Finding> findings() {
    return at.isPresent()
        ? then.map(ConnectionVersion::getFindings).orElse(List.of())
        : view().map(ConnectionView::getFindings).orElse(List.of());
  }

  /** Whether it exists, or existed then. */
  public boolean present() {
    return at.isPresent()
        ? then.map(ConnectionVersion::getPresent).orElse(false)
        : view().map(ConnectionView::getPresent).orElse(false);
  }

  private static Older older(QueryParameters parameters, PageCursor cursor) {
    return cursor
        .given(
            parameters,
            "older",
            texts ->
                new Older(
                    Optional.of(texts.get(0)).filter(t -> !t.isEmpty()).map(Long::valueOf),
                    Optional.of(texts.get(1))
                        .filter(t -> !t.isEmpty())
                        .map(t -> ListPositions.OF_CHANGES.read().apply(texts.subList(1, 3)))))
        .orElse(Older.NEWEST);
  }

  private static String link(ConnectionId id, PageCursor cursor, Older older) {
    List<String> change =
        older.change().map(ListPositions.OF_CHANGES.write()).orElse(List.of("", ""));
    String version = older.version().map(v -> Long.toString(v)).orElse("");
    return PageLinks.connection(
        id, Map.of("older", cursor.encode(List.of(version, change.get(0), change.get(1)))));
  }

  private static ProblemException unknown() {
    return new ProblemException(
        HttpProblem.notFound(
            "The ledger has never seen a connection of this name in this catalog.",
            "Look for it in the list of connections, which includes deleted ones."));
  }
}

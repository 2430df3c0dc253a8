/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.FindingPage;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.Overview;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.event.VersionPage;
import io.glueledger.projector.store.ChangeFilter;
import io.glueledger.projector.store.ChangeScan;
import io.glueledger.projector.store.ConnectionFilter;
import io.glueledger.projector.store.ConnectionScan;
import io.glueledger.projector.store.FindingFilter;
import io.glueledger.projector.store.FindingScan;
import io.glueledger.projector.store.LedgerRows;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** What the routes of the internal port answer; see docs/internal-port.md. */
final class Answers {

  private static final String NO_CONNECTION = "there is no such connection";

  private Answers() {}

  static Overview overview(Question question, Asked asked) {
    return Overviews.of(asked.of(question).stream().map(LedgerRows::tally).toList());
  }

  static ConnectionSummary connection(Question question, Asked asked) {
    String key = question.required("key");
    return new ConnectionScan(asked.of(key))
        .summary(key)
        .orElseThrow(() -> Refusal.unknown(NO_CONNECTION));
  }

  static ConnectionPage connections(Question question, Asked asked) {
    int limit = question.limit();
    Optional<String> after = question.text("after");
    ConnectionFilter filter =
        new ConnectionFilter(
            question.text("type"),
            question.text("text"),
            least(question),
            Set.copyOf(
                question.parts("status").stream()
                    .map(status -> status.toUpperCase(Locale.ROOT))
                    .toList()),
            question.bool("present"));
    List<ConnectionSummary> all =
        first(
            asked.of(question),
            (rows, last, most) ->
                new ConnectionScan(rows).list(last.map(Answers::key).or(() -> after), filter, most),
            Comparator.comparing(Answers::key, FindingFilter.KEYS),
            limit + 1);
    return new ConnectionPage(cut(all, limit), all.size() > limit);
  }

  static ConnectionVersion version(Question question, Asked asked) {
    String key = question.required("key");
    ConnectionScan scan = new ConnectionScan(asked.of(key));
    Optional<Long> number = question.number("number");
    Optional<ConnectionVersion> found =
        number.isPresent()
            ? scan.number(key, number.get())
            : scan.at(
                key,
                question
                    .instant("at")
                    .orElseThrow(() -> Refusal.wrong("at", "is missing, and so is number")));
    return found.orElseThrow(() -> Refusal.unknown("there is no such version"));
  }

  static VersionPage versions(Question question, Asked asked) {
    String key = question.required("key");
    int limit = question.limit();
    ConnectionScan scan = new ConnectionScan(asked.of(key));
    List<ConnectionVersion> all =
        scan.versions(key, question.number("before").orElse(Long.MAX_VALUE), limit + 1);
    if (all.isEmpty() && scan.summary(key).isEmpty()) {
      throw Refusal.unknown(NO_CONNECTION);
    }
    return new VersionPage(cut(all, limit), all.size() > limit);
  }

  static RecordedChange change(Question question, Asked asked) {
    String id = question.required("id");
    return asked.everywhere().stream()
        .flatMap(rows -> new ChangeScan(rows).change(id).stream())
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("there is no such change here"));
  }

  static ChangePage changes(Question question, Asked asked) {
    int limit = question.limit();
    ChangeFilter filter =
        new ChangeFilter(
            question.text("key"),
            question.symbols("outcome", Outcome.class),
            question.symbols("state", ChangeState.class),
            question.symbols("operation", Operation.class),
            question.text("principal"),
            question.instant("from"),
            question.instant("to"),
            place(question));
    List<RecordedChange> all =
        first(
            rows(question, asked, filter.key()),
            (rows, last, most) ->
                changes(rows, last.map(c -> after(c, filter)).orElse(filter), most),
            ChangeFilter.NEWEST_FIRST,
            limit + 1);
    return new ChangePage(cut(all, limit), all.size() > limit);
  }

  static FindingPage findings(Question question, Asked asked) {
    int limit = question.limit();
    FindingFilter filter =
        new FindingFilter(
            question.text("key"),
            question.symbols("severity", Severity.class),
            question.text("policy"),
            after(question));
    Comparator<OpenFinding> order = Comparator.comparing(FindingFilter.Place::of);
    List<OpenFinding> all =
        first(
            rows(question, asked, filter.key()),
            (rows, last, most) ->
                new FindingScan(rows).list(last.map(f -> after(f, filter)).orElse(filter), most),
            order,
            limit + 1);
    int end = Math.min(limit, all.size());
    // A page never ends between findings of one place: the next page begins after the place.
    while (end > 0 && end < all.size() && order.compare(all.get(end - 1), all.get(end)) == 0) {
      end++;
    }
    return new FindingPage(all.subList(0, end), end < all.size());
  }

  private static List<LedgerRows> rows(Question question, Asked asked, Optional<String> key) {
    return key.isPresent() ? List.of(asked.of(key.get())) : asked.of(question);
  }

  private static Optional<Severity> least(Question question) {
    // NONE, as the overview counts it, is the least of all: no condition.
    return question.parts("severity").contains("NONE")
        ? Optional.empty()
        : question.symbols("severity", Severity.class).stream().min(Comparator.naturalOrder());
  }

  private static Optional<ChangeFilter.Place> place(Question question) {
    List<String> parts = question.parts("before");
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (parts.size() != 2) {
      throw Refusal.wrong("before", "must be an instant, a comma and a change's id");
    }
    return Optional.of(
        new ChangeFilter.Place(
            java.time.Instant.ofEpochMilli(Question.number("before", parts.get(0))), parts.get(1)));
  }

  private static Optional<FindingFilter.Place> after(Question question) {
    List<String> parts = question.parts("after");
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (parts.size() != 3) {
      throw Refusal.wrong("after", "must be a key, a policy and a field, each URL-encoded");
    }
    return Optional.of(new FindingFilter.Place(parts.get(0), parts.get(1), parts.get(2)));
  }

  /** Reads a piece of a list in the rows of one partition. */
  private interface Scan<T> {
    List<T> read(LedgerRows rows, Optional<T> after, int most);
  }

  private static <T extends SpecificRecord> List<T> first(
      Collection<LedgerRows> rows, Scan<T> scan, Comparator<? super T> order, int count) {
    List<Merge.Source<T>> sources = new ArrayList<>();
    rows.forEach(its -> sources.add((after, most) -> scan.read(its, after, most)));
    return Merge.first(sources, order, count);
  }

  private static String key(ConnectionSummary summary) {
    return ConnectionKeys.text(summary.getView().getConnection());
  }

  /**
   * Whoever looks for open changes passes by all that were open once and that RocksDB has not
   * forgotten yet, a million of them in a busy time. So nobody looks where the count says that
   * there are none.
   */
  private static List<RecordedChange> changes(LedgerRows rows, ChangeFilter filter, int most) {
    if (filter.key().isPresent() || rows.tally().open() > 0) {
      return new ChangeScan(rows).list(filter, most);
    }
    Set<ChangeState> states = filter.states();
    return states.isEmpty() || states.contains(ChangeState.ENDED)
        ? new ChangeScan(rows).list(with(Set.of(ChangeState.ENDED), filter.before(), filter), most)
        : List.of();
  }

  private static ChangeFilter after(RecordedChange last, ChangeFilter filter) {
    var place = new ChangeFilter.Place(last.getRequestedAt(), last.getChangeId());
    return with(filter.states(), Optional.of(place), filter);
  }

  private static ChangeFilter with(
      Set<ChangeState> states, Optional<ChangeFilter.Place> before, ChangeFilter filter) {
    return new ChangeFilter(
        filter.key(),
        filter.outcomes(),
        states,
        filter.operations(),
        filter.principal(),
        filter.from(),
        filter.to(),
        before);
  }

  private static FindingFilter after(OpenFinding last, FindingFilter filter) {
    return new FindingFilter(
        filter.key(),
        filter.severities(),
        filter.policy(),
        Optional.of(FindingFilter.Place.of(last)));
  }

  private static <T> List<T> cut(List<T> all, int limit) {
    return all.subList(0, Math.min(limit, all.size()));
  }
}

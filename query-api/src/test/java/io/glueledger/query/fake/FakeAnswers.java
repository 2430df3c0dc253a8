/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import com.linecorp.armeria.common.HttpStatus;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ChangesRequest;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionRequest;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionsRequest;
import io.glueledger.event.Definition;
import io.glueledger.event.FindChangeRequest;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPage;
import io.glueledger.event.FindingsRequest;
import io.glueledger.event.Instances;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.OverviewRequest;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.event.VersionPage;
import io.glueledger.event.VersionRequest;
import io.glueledger.event.VersionsRequest;
import io.glueledger.query.fake.FakeInternalPort.Refused;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one fake projector answers: the whole ledger, filtered item by item. */
final class FakeAnswers {
  private final FakeProjectors all;
  private final FakeLedger ledger;
  private final FakeProjectors.Node node;

  FakeAnswers(FakeProjectors all, FakeProjectors.Node node) {
    this.all = all;
    this.ledger = all.ledger();
    this.node = node;
  }

  Instances instances() {
    return all.instances();
  }

  Overview overview(OverviewRequest request) {
    Collection<Integer> partitions = partitions(request.getPartitions());
    List<ConnectionSummary> present =
        ledger.summaries().stream()
            .filter(s -> isIn(partitions, s.getView().getConnection()))
            .filter(s -> s.getView().getPresent())
            .toList();
    List<RecordedChange> changes =
        ledger.changes().stream().filter(c -> isIn(partitions, c.getConnection())).toList();
    return new Overview(
        (long) present.size(),
        counts(present, s -> type(s).toUpperCase(Locale.ROOT)),
        counts(present, s -> worst(s).map(Severity::name).orElse("NONE")),
        counts(
            changes.stream().filter(c -> c.getOutcome().isPresent()).toList(),
            c -> c.getOutcome().orElseThrow().name()),
        changes.stream().filter(c -> c.getState() != ChangeState.ENDED).count(),
        changes.stream().filter(c -> c.getState() == ChangeState.IN_DOUBT).count(),
        partitions.contains(0) ? ledger.deadLetters() : 0,
        changes.stream()
            .map(RecordedChange::getRequestedAt)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  ConnectionSummary connection(ConnectionRequest request) {
    String key = key(request.getConnection());
    return ledger.summaries().stream()
        .filter(s -> FakeLedger.key(s).equals(key))
        .findFirst()
        .orElseThrow(FakeAnswers::absent);
  }

  ConnectionPage connections(ConnectionsRequest request) {
    Collection<Integer> partitions = partitions(request.getPartitions());
    ConnectionFilter filter = request.getFilter();
    List<ConnectionSummary> matching =
        ledger.summaries().stream()
            .filter(s -> isIn(partitions, s.getView().getConnection()))
            .filter(
                given(
                    request.getAfter(),
                    a -> s -> ListOrder.BYTES.compare(FakeLedger.key(s), a) > 0))
            .filter(given(filter.getType(), t -> s -> type(s).equalsIgnoreCase(t)))
            .filter(given(filter.getText(), t -> s -> name(s).contains(t.toLowerCase(Locale.ROOT))))
            .filter(
                given(
                    filter.getSeverity(),
                    t -> s -> worst(s).filter(w -> w.compareTo(t) >= 0).isPresent()))
            .filter(
                s ->
                    filter.getStatus().isEmpty()
                        || s.getView().getStatus().filter(filter.getStatus()::contains).isPresent())
            .filter(given(filter.getPresent(), t -> s -> s.getView().getPresent() == t))
            .toList();
    return new ConnectionPage(
        head(matching, request.getLimit()), matching.size() > request.getLimit());
  }

  ConnectionVersion version(VersionRequest request) {
    return ledger.versions().getOrDefault(key(request.getConnection()), List.of()).stream()
        .filter(given(request.getNumber(), n -> v -> v.getNumber() == n))
        .filter(given(request.getAt(), at -> v -> !v.getSince().isAfter(at)))
        .max(Comparator.comparing(ConnectionVersion::getNumber))
        .orElseThrow(FakeAnswers::absent);
  }

  VersionPage versions(VersionsRequest request) {
    List<ConnectionVersion> versions =
        new ArrayList<>(ledger.versions().getOrDefault(key(request.getConnection()), List.of()));
    if (versions.isEmpty()) {
      throw absent();
    }
    Collections.reverse(versions);
    List<ConnectionVersion> matching =
        versions.stream()
            .filter(given(request.getBefore(), number -> v -> v.getNumber() < number))
            .toList();
    return new VersionPage(
        head(matching, request.getLimit()), matching.size() > request.getLimit());
  }

  RecordedChange change(FindChangeRequest request) {
    return ledger.changes().stream()
        .filter(c -> c.getChangeId().equals(request.getChangeId()))
        .filter(c -> node.has(ledger.partitionOf(c.getConnection())))
        .findFirst()
        .orElseThrow(FakeAnswers::absent);
  }

  ChangePage changes(ChangesRequest request) {
    Collection<Integer> partitions = partitions(request.getPartitions());
    ChangeFilter filter = request.getFilter();
    List<RecordedChange> matching =
        ledger.changes().stream()
            .filter(c -> isIn(partitions, c.getConnection()))
            .filter(
                given(
                    request.getBefore(),
                    b -> c -> ListOrder.NEWEST_FIRST.compare(ListOrder.change(c), b) > 0))
            .filter(given(filter.getConnection(), id -> c -> c.getConnection().equals(id)))
            .filter(
                c ->
                    filter.getOutcomes().isEmpty()
                        || c.getOutcome().filter(filter.getOutcomes()::contains).isPresent())
            .filter(isOf(filter.getStates(), RecordedChange::getState))
            .filter(isOf(filter.getOperations(), RecordedChange::getOperation))
            .filter(
                given(
                    filter.getPrincipal(),
                    p -> c -> c.getActor().map(Actor::getPrincipal).equals(Optional.of(p))))
            .filter(given(filter.getFrom(), at -> c -> !c.getRequestedAt().isBefore(at)))
            .filter(given(filter.getTo(), at -> c -> c.getRequestedAt().isBefore(at)))
            .toList();
    return new ChangePage(head(matching, request.getLimit()), matching.size() > request.getLimit());
  }

  FindingPage findings(FindingsRequest request) {
    Collection<Integer> partitions = partitions(request.getPartitions());
    FindingFilter filter = request.getFilter();
    List<OpenFinding> matching =
        ledger.findings().stream()
            .filter(f -> partitions.contains(f.getPartition()))
            .filter(
                given(
                    request.getAfter(),
                    a -> f -> ListOrder.FINDINGS.compare(ListOrder.finding(f), a) > 0))
            .filter(
                given(
                    filter.getConnection(),
                    id -> f -> f.getConnection().filter(id::equals).isPresent()))
            .filter(
                given(
                    filter.getSeverity(),
                    least -> f -> f.getFinding().getSeverity().compareTo(least) >= 0))
            .filter(given(filter.getPolicy(), p -> f -> f.getFinding().getPolicyId().equals(p)))
            .toList();
    return new FindingPage(
        head(matching, request.getLimit()), matching.size() > request.getLimit());
  }

  private Collection<Integer> partitions(List<Integer> named) {
    if (!named.stream().allMatch(node::has)) {
      throw elsewhere();
    }
    return named.isEmpty() ? node.active : named;
  }

  private String key(ConnectionId id) {
    if (!node.has(ledger.partitionOf(id))) {
      throw elsewhere();
    }
    return ConnectionKeys.text(id);
  }

  private boolean isIn(Collection<Integer> partitions, ConnectionId id) {
    return partitions.contains(ledger.partitionOf(id));
  }

  private static <F, T> Predicate<T> given(Optional<F> filter, Function<F, Predicate<T>> accepts) {
    return filter.map(accepts).orElse(item -> true);
  }

  private static <F, T> Predicate<T> isOf(List<F> wanted, Function<T, F> member) {
    return item -> wanted.isEmpty() || wanted.contains(member.apply(item));
  }

  private static <T> List<T> head(List<T> items, int limit) {
    if (limit < 1 || limit > 1000) {
      throw new Refused(HttpStatus.BAD_REQUEST, "limit is wrong");
    }
    return items.stream().limit(limit).toList();
  }

  private static String name(ConnectionSummary summary) {
    return summary.getView().getConnection().getName().toLowerCase(Locale.ROOT);
  }

  private static String type(ConnectionSummary summary) {
    return summary
        .getView()
        .getDefinition()
        .map(Definition::getConnectionType)
        .flatMap(type -> type.getText())
        .orElse("");
  }

  private static Optional<Severity> worst(ConnectionSummary summary) {
    return summary.getView().getFindings().stream()
        .map(Finding::getSeverity)
        .max(Comparator.naturalOrder());
  }

  private static <T> Map<String, Long> counts(List<T> items, Function<T, String> by) {
    return items.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  private static Refused absent() {
    return new Refused(HttpStatus.NOT_FOUND, "no such thing");
  }

  private static Refused elsewhere() {
    return new Refused(HttpStatus.MISDIRECTED_REQUEST, "not here");
  }
}

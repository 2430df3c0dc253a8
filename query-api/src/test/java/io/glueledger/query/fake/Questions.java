/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import com.linecorp.armeria.common.HttpStatus;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingPage;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.event.VersionPage;
import io.glueledger.query.fake.InternalPort.Refused;
import io.glueledger.query.ledger.ChangePosition;
import io.glueledger.query.ledger.FindingPosition;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one projector answers to one question. */
final class Questions {
  private final FakeLedger ledger;
  private final FakeProjectors.Node node;
  private final Asked query;

  Questions(FakeProjectors all, FakeProjectors.Node node, Asked query) {
    this.ledger = all.ledger();
    this.node = node;
    this.query = query;
  }

  Overview overview() {
    Set<Integer> partitions = partitions();
    List<ConnectionSummary> present =
        summaries(partitions).filter(s -> s.getView().getPresent()).toList();
    List<RecordedChange> changes =
        ledger.changes().stream()
            .filter(c -> partitions.contains(ledger.partitionOf(c.getConnection())))
            .toList();
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

  ConnectionSummary connection() {
    String key = key();
    return ledger.summaries().stream()
        .filter(s -> FakeLedger.key(s).equals(key))
        .findFirst()
        .orElseThrow(Questions::absent);
  }

  ConnectionPage connections() {
    Optional<String> after = text("after");
    List<ConnectionSummary> matching =
        summaries(partitions())
            .filter(
                s ->
                    after.stream()
                        .allMatch(a -> FindingPosition.compareBytes(FakeLedger.key(s), a) > 0))
            .filter(matches("type", t -> s -> type(s).equalsIgnoreCase(t)))
            .filter(
                matches(
                    "text",
                    t ->
                        s ->
                            s.getView()
                                .getConnection()
                                .getName()
                                .toLowerCase(Locale.ROOT)
                                .contains(t.toLowerCase(Locale.ROOT))))
            .filter(
                matches(
                    "severity",
                    t ->
                        s ->
                            worst(s)
                                .filter(w -> w.compareTo(Severity.valueOf(t)) >= 0)
                                .isPresent()))
            .filter(
                matches(
                    "status",
                    t -> s -> s.getView().getStatus().filter(in(t)::contains).isPresent()))
            .filter(matches("present", t -> s -> s.getView().getPresent() == t.equals("true")))
            .toList();
    return new ConnectionPage(head(matching), matching.size() > limit());
  }

  ConnectionVersion version() {
    List<ConnectionVersion> versions = ledger.versions().getOrDefault(key(), List.of());
    Predicate<ConnectionVersion> wanted =
        text("number").isPresent()
            ? v -> v.getNumber() == Long.parseLong(text("number").orElseThrow())
            : v -> !v.getSince().isAfter(instant("at").orElseThrow(Questions::wrong));
    return versions.stream()
        .filter(wanted)
        .max(Comparator.comparing(ConnectionVersion::getNumber))
        .orElseThrow(Questions::absent);
  }

  VersionPage versions() {
    List<ConnectionVersion> versions =
        new ArrayList<>(ledger.versions().getOrDefault(key(), List.of()));
    if (versions.isEmpty()) {
      throw absent();
    }
    Collections.reverse(versions);
    List<ConnectionVersion> matching =
        versions.stream()
            .filter(matches("before", t -> v -> v.getNumber() < Long.parseLong(t)))
            .toList();
    return new VersionPage(head(matching), matching.size() > limit());
  }

  RecordedChange change() {
    String id = text("id").orElseThrow(Questions::wrong);
    return ledger.changes().stream()
        .filter(c -> c.getChangeId().equals(id))
        .filter(c -> node.has(ledger.partitionOf(c.getConnection())))
        .findFirst()
        .orElseThrow(Questions::absent);
  }

  ChangePage changes() {
    Set<Integer> partitions = partitions();
    Optional<ChangePosition> before = query.parts("before").map(ChangePosition::read);
    List<RecordedChange> matching =
        ledger.changes().stream()
            .filter(c -> partitions.contains(ledger.partitionOf(c.getConnection())))
            .filter(
                c ->
                    before.stream()
                        .allMatch(
                            b -> ChangePosition.NEWEST_FIRST.compare(ChangePosition.of(c), b) > 0))
            .filter(matches("key", t -> c -> ConnectionKeys.text(c.getConnection()).equals(t)))
            .filter(
                matches(
                    "outcome",
                    t -> c -> c.getOutcome().filter(o -> in(t).contains(o.name())).isPresent()))
            .filter(matches("state", t -> c -> in(t).contains(c.getState().name())))
            .filter(matches("operation", t -> c -> in(t).contains(c.getOperation().name())))
            .filter(
                matches(
                    "principal",
                    t -> c -> c.getActor().map(Actor::getPrincipal).equals(Optional.of(t))))
            .filter(matches("from", t -> c -> !c.getRequestedAt().isBefore(millis(t))))
            .filter(matches("to", t -> c -> c.getRequestedAt().isBefore(millis(t))))
            .toList();
    return new ChangePage(head(matching), matching.size() > limit());
  }

  FindingPage findings() {
    Set<Integer> partitions = partitions();
    Optional<FindingPosition> after = query.parts("after").map(FindingPosition::read);
    List<OpenFinding> matching =
        ledger.findings().stream()
            .filter(f -> partitions.contains(f.getPartition()))
            .filter(
                f ->
                    after.stream()
                        .allMatch(a -> FindingPosition.ORDER.compare(FindingPosition.of(f), a) > 0))
            .filter(
                matches(
                    "key",
                    t -> f -> f.getConnection().map(ConnectionKeys::text).equals(Optional.of(t))))
            .filter(
                matches("severity", t -> f -> in(t).contains(f.getFinding().getSeverity().name())))
            .filter(matches("policy", t -> f -> f.getFinding().getPolicyId().equals(t)))
            .toList();
    return new FindingPage(head(matching), matching.size() > limit());
  }

  private Set<Integer> partitions() {
    Optional<String> named = text("partitions");
    if (named.isEmpty()) {
      return node.active;
    }
    Set<Integer> partitions = new TreeSet<>();
    in(named.get()).forEach(p -> partitions.add(Integer.valueOf(p)));
    if (!partitions.stream().allMatch(node::has)) {
      throw new Refused(HttpStatus.MISDIRECTED_REQUEST, "not here");
    }
    return partitions;
  }

  private String key() {
    String key = text("key").orElseThrow(Questions::wrong);
    ConnectionId id = ConnectionKeys.parse(key).orElseThrow(Questions::wrong);
    if (!node.has(ledger.partitionOf(id))) {
      throw new Refused(HttpStatus.MISDIRECTED_REQUEST, "not here");
    }
    return key;
  }

  private Stream<ConnectionSummary> summaries(Set<Integer> partitions) {
    return ledger.summaries().stream()
        .filter(s -> partitions.contains(ledger.partitionOf(s.getView().getConnection())));
  }

  private <T> Predicate<T> matches(String parameter, Function<String, Predicate<T>> filter) {
    return text(parameter).map(filter).orElse(item -> true);
  }

  private <T> List<T> head(List<T> items) {
    return items.stream().limit(limit()).toList();
  }

  private int limit() {
    int limit = Integer.parseInt(text("limit").orElse("100"));
    if (limit < 1 || limit > 1000) {
      throw wrong();
    }
    return limit;
  }

  private Optional<String> text(String parameter) {
    return query.text(parameter);
  }

  private Optional<Instant> instant(String parameter) {
    return text(parameter).map(Questions::millis);
  }

  private static Instant millis(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text));
  }

  private static List<String> in(String values) {
    return Arrays.asList(values.split(",", -1));
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

  private static Refused wrong() {
    return new Refused(HttpStatus.BAD_REQUEST, "a parameter is missing or wrong");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import io.glueledger.systemtests.soak.OwnDecoding.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;

/**
 * What a log says of changes, told as plainly as can be: the first ending that somebody answered
 * counts, else the first that was inferred.
 */
final class NaiveLedger {
  private final Map<String, LoggedChange> changes = new LinkedHashMap<>();
  private final List<String> orphans = new ArrayList<>();
  private final Map<Place, String> names = new HashMap<>();

  /** Where an event stands. */
  private record Place(int partition, long offset) {}

  /** An ending that stands on the log. */
  record Ending(String outcome, boolean inferred, Optional<String> duplicateOf) {}

  /** A decision that stands on the log. */
  record Decision(String verdict, long at, Optional<Long> previous, String pack, long offset) {}

  /** A change, with all that stands on the log of it. */
  static final class LoggedChange {
    final String id;
    final String name;
    final String operation;
    final String mark;
    final int partition;
    final long offset;
    final long requestedAt;
    final List<Decision> decisions = new ArrayList<>();
    final List<Ending> endings = new ArrayList<>();

    private LoggedChange(
        String id, String name, GenericRecord request, int partition, long offset, long at) {
      this.id = id;
      this.name = name;
      this.operation = request.get("operation").toString();
      this.mark = mark(request);
      this.partition = partition;
      this.offset = offset;
      this.requestedAt = at;
    }

    private static String mark(GenericRecord request) {
      if (request.get("definition") instanceof GenericRecord definition) {
        return text(definition.get("description"));
      }
      if (request.get("tagsToAdd") instanceof Map<?, ?> tags) {
        return tags.values().stream().findFirst().map(NaiveLedger::text).orElse("");
      }
      return "";
    }

    /** How it ended; empty if it has not. */
    Optional<Ending> ending() {
      Stream<Ending> answered = endings.stream().filter(ending -> !ending.inferred());
      return Stream.concat(answered, endings.stream()).findFirst();
    }

    String outcome() {
      return ending().map(Ending::outcome).orElse("OPEN");
    }

    /** Whether nobody can tell any more what came of it. */
    boolean isUncertain() {
      return outcome().equals("UNDETERMINED");
    }

    @Override
    public String toString() {
      return "%s %s of %s (%s), %d/%d, %s, decided %s"
          .formatted(id, operation, name, mark, partition, offset, endings, decisions);
    }
  }

  private static String text(Object value) {
    return value instanceof GenericRecord record ? String.valueOf(record.get("text")) : "";
  }

  /** Takes in all of a log. */
  static NaiveLedger of(List<Entry> log) {
    NaiveLedger ledger = new NaiveLedger();
    log.forEach(ledger::take);
    return ledger;
  }

  private void take(Entry entry) {
    GenericRecord event = entry.event();
    String name = ((GenericRecord) event.get("connection")).get("name").toString();
    names.put(new Place(entry.partition(), entry.offset()), name);
    if (event.get("changeId") == null) {
      return;
    }
    String id = event.get("changeId").toString();
    String kind = event.get("kind").toString();
    if (kind.equals("ConnectionTested") || kind.equals("SecretsRead")) {
      return;
    }
    String member = Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
    GenericRecord payload = (GenericRecord) event.get(member);
    if (kind.equals("ChangeRequested")) {
      changes.putIfAbsent(
          id,
          new LoggedChange(id, name, payload, entry.partition(), entry.offset(), entry.millis()));
      return;
    }
    LoggedChange change = changes.get(id);
    if (change == null) {
      orphans.add(kind + " of " + id + " without a request before it");
      return;
    }
    switch (kind) {
      case "ChangeDecided" -> decided(change, payload, entry);
      case "ChangeApplied" -> end(change, "APPLIED", payload);
      case "ChangeRejected" -> change.endings.add(new Ending("REJECTED", false, Optional.empty()));
      case "ChangeNotForwarded" -> end(change, "NOT_FORWARDED", payload);
      case "ChangeNotApplied" -> inferred(change, "NOT_APPLIED");
      case "ChangeUndetermined" -> inferred(change, "UNDETERMINED");
      case "ChangeInDoubt" -> {}
      default -> orphans.add("unknown kind " + kind);
    }
  }

  private static void decided(LoggedChange change, GenericRecord decision, Entry entry) {
    String verdict = decision.get("verdict").toString();
    change.decisions.add(
        new Decision(
            verdict,
            entry.millis(),
            Optional.ofNullable((Long) decision.get("previousOffset")),
            decision.get("packHash").toString(),
            entry.offset()));
    if (verdict.equals("DENY")) {
      change.endings.add(new Ending("DENIED", false, Optional.empty()));
    }
  }

  private static void end(LoggedChange change, String outcome, GenericRecord payload) {
    Optional<String> first =
        payload.hasField("duplicateOf")
            ? Optional.ofNullable(payload.get("duplicateOf")).map(Object::toString)
            : Optional.empty();
    change.endings.add(new Ending(outcome, (Boolean) payload.get("inferred"), first));
  }

  private static void inferred(LoggedChange change, String outcome) {
    change.endings.add(new Ending(outcome, true, Optional.empty()));
  }

  /** In the order of each partition. */
  List<LoggedChange> changes() {
    return List.copyOf(changes.values());
  }

  Optional<LoggedChange> change(String id) {
    return Optional.ofNullable(changes.get(id));
  }

  /** Whether an event of a connection stands at a place. */
  boolean tellsOf(String name, int partition, long offset) {
    return name.equals(names.get(new Place(partition, offset)));
  }

  /** Events that should not be there. */
  List<String> orphans() {
    return orphans;
  }

  /** Whether every change has ended. */
  boolean isSettled() {
    return changes.values().stream().noneMatch(change -> change.endings.isEmpty());
  }
}

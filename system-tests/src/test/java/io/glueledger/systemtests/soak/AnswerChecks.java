/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.glueledger.localglue.LocalGlue;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.soak.Call.Kind;
import io.glueledger.systemtests.soak.NaiveLedger.LoggedChange;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whether what callers were told is so. */
final class AnswerChecks {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration RECOVERY = Duration.ofSeconds(20);

  private final NaiveLedger ledger;
  private final List<Call> calls;
  private final List<Outage> outages;
  private final Violations violations;

  AnswerChecks(NaiveLedger ledger, List<Call> calls, List<Outage> outages, Violations violations) {
    this.ledger = ledger;
    this.calls = calls;
    this.outages = outages;
    this.violations = violations;
  }

  void all(LocalGlue glue) {
    calls.forEach(this::cameInTime);
    calls.stream().filter(call -> call.kind().changes()).forEach(this::agreesWithTheLog);
    calls.stream()
        .filter(call -> call.kind().changes() && !call.name().startsWith(SoakLoad.SHARED))
        .collect(groupingBy(Call::name, toList()))
        .forEach((name, all) -> endsAsTold(name, all, glue));
  }

  private void cameInTime(Call call) {
    boolean excused =
        outages.stream()
            .filter(outage -> outage.isOfGate(call.gate()))
            .anyMatch(outage -> outage.touches(call.begun(), call.ended(), RECOVERY));
    if (!excused && (call.told().isNothing() || call.took().compareTo(LONGEST) > 0)) {
      violations.add("I7", call + " took " + call.took());
    }
  }

  private void agreesWithTheLog(Call call) {
    Optional<LoggedChange> change = ledger.change(call.told().requestId());
    String outcome = change.map(LoggedChange::outcome).orElse("UNRECORDED");
    boolean so =
        switch (call.told().code()) {
          case "" ->
              call.told().isNothing()
                  || outcome.equals("APPLIED")
                  || outcome.equals("UNDETERMINED")
                  || change.filter(this::repeatsAnApplied).isPresent();
          case "AccessDeniedException" -> outcome.equals("DENIED");
          case "AlreadyExistsException", "EntityNotFoundException", "InvalidInputException" ->
              outcome.equals("REJECTED") || outcome.equals("UNDETERMINED");
          case "ServiceUnavailable", "ThrottlingException" ->
              Set.of("NOT_FORWARDED", "UNRECORDED", "REJECTED").contains(outcome);
          case "ConcurrentModificationException" ->
              Set.of("NOT_FORWARDED", "REJECTED").contains(outcome);
          case "OperationTimeoutException", "InternalServiceException" -> true;
          default -> false;
        };
    if (!so) {
      violations.add("I6", call + " is on the log as " + change);
    }
  }

  private boolean repeatsAnApplied(LoggedChange change) {
    return change
        .ending()
        .flatMap(NaiveLedger.Ending::duplicateOf)
        .flatMap(ledger::change)
        .filter(first -> first.outcome().equals("APPLIED"))
        .isPresent();
  }

  /** What a connection may be, as far as its only caller knows. */
  private record Known(boolean present, String description, String tag) {
    private static final Known ABSENT = new Known(false, "", "");

    /** What a call makes of it; empty if Glue would refuse that. */
    Optional<Known> after(Call call) {
      String mark = call.mark();
      return switch (call.kind()) {
        case CREATE -> present ? Optional.empty() : Optional.of(new Known(true, mark, ""));
        case UPDATE -> present ? Optional.of(new Known(true, mark, tag)) : Optional.empty();
        case DELETE -> present ? Optional.of(ABSENT) : Optional.empty();
        case TAG -> present ? Optional.of(new Known(true, description, mark)) : Optional.empty();
        case UNTAG -> present ? Optional.of(new Known(true, description, "")) : Optional.empty();
        case SECRET, READ -> Optional.empty();
      };
    }
  }

  /** Follows the answers of one caller: after each, only so much is possible. */
  private void endsAsTold(String name, List<Call> all, LocalGlue glue) {
    Set<Known> possible = Set.of(Known.ABSENT);
    for (Call call : all) {
      Set<Known> next = new HashSet<>();
      for (Known before : possible) {
        Optional<Known> after = before.after(call);
        if (call.told().isYes()) {
          after.ifPresent(next::add);
        } else {
          next.add(before);
          if (!call.told().isNo()) {
            after.ifPresent(next::add);
          }
        }
      }
      if (next.isEmpty()) {
        violations.add("I6", call + " cannot be after " + possible);
        return;
      }
      possible = next;
    }
    Known held =
        glue.connection(Installation.ACCOUNT, name)
            .map(
                one ->
                    new Known(
                        true,
                        one.input().path("Description").asText(),
                        one.tags().getOrDefault("team", "")))
            .orElse(Known.ABSENT);
    if (!possible.contains(held)) {
      violations.add("I6", name + " is " + held + ", and its caller may expect " + possible);
    }
  }

  /** How many were told what. */
  Map<String, Long> counts() {
    return calls.stream()
        .filter(call -> call.kind() != Kind.READ)
        .collect(
            groupingBy(
                call ->
                    call.told().isYes()
                        ? "200"
                        : call.told().isNothing() ? "no answer" : call.told().code(),
                TreeMap::new,
                counting()));
  }
}

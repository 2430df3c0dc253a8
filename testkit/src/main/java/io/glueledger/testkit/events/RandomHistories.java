/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.events;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Random histories of a few connections: changes that end in every way, inferred endings that are
 * corrected, events that come too late or twice, observations that are accepted and that are not.
 * The same seed gives the same history.
 */
public final class RandomHistories {

  /** Greater than every offset: the observer had read all. */
  private static final long EVERYTHING = 1L << 40;

  private static final String[] PRINCIPALS = {"ada", "bob", "eve"};

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private final Random random;
  private final List<String> names = new ArrayList<>();
  private final List<Begun> begun = new ArrayList<>();

  private record Begun(String name, String changeId, String principal) {}

  private RandomHistories(long seed, int connections) {
    this.random = new Random(seed);
    for (int i = 0; i < connections; i++) {
      names.add("connection-" + i);
    }
  }

  public static List<ConnectionEvent> random(long seed, int connections, int events) {
    RandomHistories histories = new RandomHistories(seed, connections);
    List<ConnectionEvent> all = new ArrayList<>();
    while (all.size() < events) {
      histories.more(all);
    }
    return all;
  }

  private void more(List<ConnectionEvent> all) {
    int choice = random.nextInt(10);
    if (choice < 4) {
      whole(all);
    } else if (choice < 6) {
      Begun change = begin();
      all.add(event(change, request()));
    } else if (choice < 8 && !begun.isEmpty()) {
      all.add(event(begun.get(random.nextInt(begun.size())), step()));
    } else {
      Definition held = random.nextInt(5) == 0 ? null : definition();
      long after = random.nextInt(3) == 0 ? random.nextInt(20) : EVERYTHING;
      String status = held == null ? null : random.nextBoolean() ? "READY" : "IN_PROGRESS";
      all.add(TestEvents.envelope(name(), null, TestEvents.observed(after, held, status)));
    }
  }

  /** A change as a gate that is not disturbed writes it. */
  private void whole(List<ConnectionEvent> all) {
    Begun change = begin();
    all.add(event(change, request()));
    all.add(event(change, TestEvents.decided(Verdict.WARN, findings())));
    all.add(event(change, TestEvents.applied(false)));
  }

  private Begun begin() {
    String id = "change-%06d".formatted(begun.size());
    Begun change = new Begun(name(), id, PRINCIPALS[random.nextInt(PRINCIPALS.length)]);
    begun.add(change);
    return change;
  }

  private SpecificRecord request() {
    return switch (random.nextInt(5)) {
      case 0 -> TestEvents.create(definition());
      case 1, 2 -> TestEvents.update(definition());
      case 3 -> TestEvents.tag("owner", "team-" + random.nextInt(3));
      default -> TestEvents.delete();
    };
  }

  private SpecificRecord step() {
    return switch (random.nextInt(10)) {
      case 0 -> request();
      case 1, 2 -> TestEvents.decided(Verdict.ALLOW, findings());
      case 3 -> TestEvents.decided(Verdict.DENY, findings());
      case 4 -> TestEvents.inDoubt();
      case 5 -> TestEvents.applied(random.nextBoolean());
      case 6 -> TestEvents.rejected();
      case 7 -> TestEvents.notForwarded(random.nextBoolean());
      case 8 -> TestEvents.notApplied();
      default -> TestEvents.undetermined();
    };
  }

  private Finding[] findings() {
    List<Finding> found = new ArrayList<>();
    for (String policy : List.of("P-1", "P-2", "P-3")) {
      if (random.nextInt(3) == 0) {
        found.add(TestEvents.finding(policy, SEVERITIES.get(random.nextInt(SEVERITIES.size()))));
      }
    }
    return found.toArray(Finding[]::new);
  }

  private Definition definition() {
    return TestEvents.definition("description " + random.nextInt(3), random.nextInt(3));
  }

  private String name() {
    return names.get(random.nextInt(names.size()));
  }

  private static ConnectionEvent event(Begun change, @Nullable SpecificRecord payload) {
    if (payload == null) {
      throw new IllegalArgumentException("an event has a payload");
    }
    return TestEvents.envelope(change.name(), change.changeId(), change.principal(), payload);
  }
}

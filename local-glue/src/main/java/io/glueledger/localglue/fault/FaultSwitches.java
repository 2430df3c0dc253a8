/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.fault;

import io.glueledger.localglue.call.RequestTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults that are switched on. A request meets them in the order in which they were added;
 * delays add up, and of those that decide how it ends, the first does and the others are not used.
 */
public final class FaultSwitches {

  private final List<Switched> switched = new ArrayList<>();

  /** Switches faults on. */
  public synchronized void add(Fault... faults) {
    for (Fault fault : faults) {
      switched.add(new Switched(fault));
    }
  }

  /** Switches all faults off. Requests that have met one go on with it. */
  public synchronized void clear() {
    switched.clear();
  }

  /** The faults that are still on, with what they have left. */
  public synchronized List<Active> active() {
    return switched.stream().map(Switched::active).toList();
  }

  /** What a request has to go through; uses up the faults that take effect. For the server. */
  public synchronized FaultPlan meet(String operation, RequestTarget target) {
    FaultPlan.Builder plan = new FaultPlan.Builder();
    for (Switched each : switched) {
      if (each.fault.matches(operation, target) && plan.add(each.fault)) {
        each.met++;
      }
    }
    switched.removeIf(Switched::isUsedUp);
    return plan.build();
  }

  /**
   * A fault that is on.
   *
   * @param kind what happens
   * @param operation the operation it matches; empty for every one
   * @param connectionName the connection it matches; empty for every request
   * @param met how many requests it has met
   * @param remaining how many it will still meet; empty for all until it is cleared
   */
  public record Active(
      FaultKind kind,
      Optional<String> operation,
      Optional<String> connectionName,
      int met,
      Optional<Integer> remaining) {}

  private static final class Switched {
    private final Fault fault;
    private int met;

    Switched(Fault fault) {
      this.fault = fault;
    }

    boolean isUsedUp() {
      return fault.times().map(times -> met >= times).orElse(false);
    }

    Active active() {
      return new Active(
          fault.kind(),
          fault.operation(),
          fault.connectionName(),
          met,
          fault.times().map(times -> times - met));
    }
  }
}

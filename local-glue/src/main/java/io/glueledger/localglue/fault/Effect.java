/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.fault;

import io.glueledger.localglue.reply.ServiceError;
import java.time.Duration;

/** What a fault does to a request that it matches. */
public sealed interface Effect {

  /** Its name in the control interface and in the journal. */
  String kind();

  /**
   * Adds itself to what one request has to go through.
   *
   * @return whether it took effect; of several faults that decide the same thing, the first does
   */
  boolean addTo(FaultPlan.Builder plan);

  /** Waits, then goes on. Several add up. */
  record DelayBefore(Duration delay) implements Effect {
    /** Checks the delay. */
    public DelayBefore {
      checkDelay(delay);
    }

    @Override
    public String kind() {
      return "DELAY_BEFORE";
    }

    @Override
    public boolean addTo(FaultPlan.Builder plan) {
      plan.waitBefore(delay);
      return true;
    }
  }

  /** Does it, waits, then answers: an answer that comes late. Several add up. */
  record DelayAfter(Duration delay) implements Effect {
    /** Checks the delay. */
    public DelayAfter {
      checkDelay(delay);
    }

    @Override
    public String kind() {
      return "DELAY_AFTER";
    }

    @Override
    public boolean addTo(FaultPlan.Builder plan) {
      plan.waitAfter(delay);
      return true;
    }
  }

  /** Answers an error, and does nothing. */
  record Refuse(String kind, ServiceError error) implements Effect {
    @Override
    public boolean addTo(FaultPlan.Builder plan) {
      return plan.decide(builder -> builder.refuse(error));
    }
  }

  /** Closes the connection, and does nothing. */
  record DropBefore() implements Effect {
    @Override
    public String kind() {
      return "DROP_BEFORE_APPLY";
    }

    @Override
    public boolean addTo(FaultPlan.Builder plan) {
      return plan.decide(FaultPlan.Builder::dropBefore);
    }
  }

  /** Does it, and answers in a broken way. */
  record BreakAnswer(String kind, Delivery delivery) implements Effect {
    @Override
    public boolean addTo(FaultPlan.Builder plan) {
      return plan.decide(builder -> builder.deliver(delivery));
    }
  }

  /** Does it, is silent for a while, and then closes the connection. */
  record Hang(Duration silence) implements Effect {
    /** Checks the duration. */
    public Hang {
      checkDelay(silence);
    }

    @Override
    public String kind() {
      return "APPLY_THEN_HANG";
    }

    @Override
    public boolean addTo(FaultPlan.Builder plan) {
      return plan.decide(builder -> builder.deliver(Delivery.DROPPED).waitAfter(silence));
    }
  }

  /**
   * An OAuth connection that the request defines ends as FAILED, when it stops being in progress.
   */
  record FailOAuth(String reason) implements Effect {
    @Override
    public String kind() {
      return "FAIL_OAUTH";
    }

    @Override
    public boolean addTo(FaultPlan.Builder plan) {
      return plan.failOAuth(reason);
    }
  }

  private static void checkDelay(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay must not be negative, was " + delay);
    }
  }
}

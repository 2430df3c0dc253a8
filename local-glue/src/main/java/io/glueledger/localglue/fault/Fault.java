/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.fault;

import io.glueledger.localglue.call.Target;
import io.glueledger.localglue.reply.ServiceError;
import java.time.Duration;
import java.util.Optional;

/**
 * A switch for something that goes wrong: for which requests, how often, and what.
 *
 * @param operation the operation it matches; empty for every one
 * @param connectionName the connection it matches; empty for every request, also those about none
 * @param times how many requests it meets before it is used up; empty for all until it is cleared
 * @param effect what happens
 */
public record Fault(
    Optional<String> operation,
    Optional<String> connectionName,
    Optional<Integer> times,
    Effect effect) {

  /** Checks the count. */
  public Fault {
    if (times.isPresent() && times.get() < 1) {
      throw new IllegalArgumentException("times must be at least 1, was " + times.get());
    }
  }

  /** Begins a fault of one operation. */
  public static Match on(String operation) {
    return new Match(Optional.of(operation), Optional.empty(), Optional.empty());
  }

  /** Begins a fault of every operation. */
  public static Match onAny() {
    return new Match(Optional.empty(), Optional.empty(), Optional.empty());
  }

  boolean matches(String requested, Target target) {
    return operation.map(requested::equals).orElse(true)
        && connectionName.map(target.names()::contains).orElse(true);
  }

  /**
   * The requests that a fault meets; ended by saying what happens to them.
   *
   * @param operation the operation; empty for every one
   * @param connectionName the connection; empty for every request
   * @param count how many requests; empty for all until the fault is cleared
   */
  public record Match(
      Optional<String> operation, Optional<String> connectionName, Optional<Integer> count) {

    /** Only requests about this connection. */
    public Match named(String name) {
      return new Match(operation, Optional.of(name), count);
    }

    /** Only so many requests. */
    public Match times(int requests) {
      return new Match(operation, connectionName, Optional.of(requests));
    }

    /** It waits before it is done. */
    public Fault delayBefore(Duration delay) {
      return with(new Effect.DelayBefore(delay));
    }

    /** It is done, and the answer comes late. */
    public Fault delayAfter(Duration delay) {
      return with(new Effect.DelayAfter(delay));
    }

    /** 400 ThrottlingException, nothing is done. */
    public Fault throttle() {
      return with(new Effect.Refuse("THROTTLE", ServiceError.throttling()));
    }

    /** An error of the test's choice, nothing is done. */
    public Fault error(int status, String code, String message) {
      return with(new Effect.Refuse("ERROR", new ServiceError(status, code, message)));
    }

    /** 500 InternalServiceException, nothing is done. */
    public Fault serverError() {
      return with(new Effect.Refuse("SERVER_ERROR", ServiceError.internal()));
    }

    /** The connection is closed, nothing is done. */
    public Fault dropBeforeApply() {
      return with(new Effect.DropBefore());
    }

    /** It is done, and the answer is 500 InternalServiceException. */
    public Fault applyThen500() {
      return with(new Effect.BreakAnswer("APPLY_THEN_500", Delivery.SERVER_ERROR));
    }

    /** It is done, and the connection is closed without an answer. */
    public Fault applyThenDrop() {
      return with(new Effect.BreakAnswer("APPLY_THEN_DROP", Delivery.DROPPED));
    }

    /** It is done, and the connection is closed in the middle of the answer's body. */
    public Fault applyThenHalfBody() {
      return with(new Effect.BreakAnswer("APPLY_THEN_HALF_BODY", Delivery.HALF));
    }

    /** It is done, and the answer is 200 without a body. */
    public Fault applyThenEmptyBody() {
      return with(new Effect.BreakAnswer("APPLY_THEN_EMPTY_BODY", Delivery.EMPTY));
    }

    /** It is done, nothing comes for so long, and then the connection is closed. */
    public Fault applyThenHang(Duration silence) {
      return with(new Effect.Hang(silence));
    }

    /** An OAuth connection that it defines ends as FAILED with this reason. */
    public Fault failOAuth(String reason) {
      return with(new Effect.FailOAuth(reason));
    }

    private Fault with(Effect effect) {
      return new Fault(operation, connectionName, count, effect);
    }
  }
}

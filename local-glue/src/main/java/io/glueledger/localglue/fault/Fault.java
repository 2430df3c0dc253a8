/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.fault;

import io.glueledger.localglue.call.RequestTarget;
import io.glueledger.localglue.reply.ServiceError;
import java.time.Duration;
import java.util.Optional;

/**
 * A switch for something that goes wrong: what, for which requests, and how often. Its members are
 * those of its JSON.
 *
 * @param kind what happens
 * @param operation the operation it matches; empty for every one
 * @param connectionName the connection it matches; empty for every request, also those about none
 * @param times how many requests it meets before it is used up; empty for all until it is cleared
 * @param delay how long it waits, for the kinds that wait; in JSON as ISO 8601, {@code PT2S}
 * @param status of its error
 * @param code of its error
 * @param message of its error
 * @param reason why the connection fails
 */
public record Fault(
    FaultKind kind,
    Optional<String> operation,
    Optional<String> connectionName,
    Optional<Integer> times,
    Optional<Duration> delay,
    Optional<Integer> status,
    Optional<String> code,
    Optional<String> message,
    Optional<String> reason) {

  /** Checks that there is what the kind needs. */
  public Fault {
    check(kind != null, "kind is missing");
    check(delay.isPresent() || !kind.needs("delay"), "delay is missing");
    check(code.isPresent() || !kind.needs("code"), "code is missing");
    check(message.isPresent() || !kind.needs("message"), "message is missing");
    check(reason.isPresent() || !kind.needs("reason"), "reason is missing");
    times.ifPresent(count -> check(count >= 1, "times must be at least 1, was " + count));
    delay.ifPresent(wait -> check(!wait.isNegative(), "delay must not be negative, was " + wait));
    if (kind == FaultKind.ERROR) {
      error(status, code, message);
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

  boolean matches(String requested, RequestTarget target) {
    return operation.map(requested::equals).orElse(true)
        && connectionName.map(target.names()::contains).orElse(true);
  }

  Duration waits() {
    return delay.orElse(Duration.ZERO);
  }

  ServiceError error() {
    return error(status, code, message);
  }

  private static ServiceError error(
      Optional<Integer> status, Optional<String> code, Optional<String> message) {
    return new ServiceError(status.orElse(400), code.orElseThrow(), message.orElseThrow());
  }

  private static void check(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
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
      return fault(FaultKind.DELAY_BEFORE, Optional.of(delay));
    }

    /** It is done, and the answer comes late. */
    public Fault delayAfter(Duration delay) {
      return fault(FaultKind.DELAY_AFTER, Optional.of(delay));
    }

    /** 400 ThrottlingException, nothing is done. */
    public Fault throttle() {
      return fault(FaultKind.THROTTLE, Optional.empty());
    }

    /** An error of the test's choice, nothing is done. */
    public Fault error(int status, String code, String message) {
      return fault(
          FaultKind.ERROR,
          Optional.empty(),
          Optional.of(new ServiceError(status, code, message)),
          Optional.empty());
    }

    /** 500 InternalServiceException, nothing is done. */
    public Fault serverError() {
      return fault(FaultKind.SERVER_ERROR, Optional.empty());
    }

    /** The connection is closed, nothing is done. */
    public Fault dropBeforeApply() {
      return fault(FaultKind.DROP_BEFORE_APPLY, Optional.empty());
    }

    /** It is done, and the answer is 500 InternalServiceException. */
    public Fault applyThen500() {
      return fault(FaultKind.APPLY_THEN_500, Optional.empty());
    }

    /** It is done, and the connection is closed without an answer. */
    public Fault applyThenDrop() {
      return fault(FaultKind.APPLY_THEN_DROP, Optional.empty());
    }

    /** It is done, and the connection is closed in the middle of the answer's body. */
    public Fault applyThenHalfBody() {
      return fault(FaultKind.APPLY_THEN_HALF_BODY, Optional.empty());
    }

    /** It is done, and the answer is 200 without a body. */
    public Fault applyThenEmptyBody() {
      return fault(FaultKind.APPLY_THEN_EMPTY_BODY, Optional.empty());
    }

    /** It is done, nothing comes for so long, and then the connection is closed. */
    public Fault applyThenHang(Duration silence) {
      return fault(FaultKind.APPLY_THEN_HANG, Optional.of(silence));
    }

    /** An OAuth connection that it defines ends as FAILED with this reason. */
    public Fault failOAuth(String reason) {
      return fault(FaultKind.FAIL_OAUTH, Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    private Fault fault(FaultKind kind, Optional<Duration> delay) {
      return fault(kind, delay, Optional.empty(), Optional.empty());
    }

    private Fault fault(
        FaultKind kind,
        Optional<Duration> delay,
        Optional<ServiceError> error,
        Optional<String> reason) {
      return new Fault(
          kind,
          operation,
          connectionName,
          count,
          delay,
          error.map(ServiceError::status),
          error.map(ServiceError::code),
          error.map(ServiceError::message),
          reason);
    }
  }
}

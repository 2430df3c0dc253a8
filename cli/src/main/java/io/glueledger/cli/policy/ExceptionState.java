/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import io.glueledger.policy.pack.model.PolicyExemption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an exception stands at a moment.
 *
 * @param daysLeft whole days until it expires; 0 if it has
 */
record ExceptionState(State state, long daysLeft) {
  private static final int SOON_DAYS = 30;

  /** Whether an exception still lets findings pass. */
  enum State {
    /** It does, for more than thirty days. */
    VALID,
    /** It does, and expires within thirty days. */
    EXPIRES_SOON,
    /** It does not any more. */
    EXPIRED
  }

  /** That of one exception; at the instant of its expiry it has expired. */
  static ExceptionState of(PolicyExemption exemption, Instant now) {
    Duration left = Duration.between(now, exemption.expires());
    if (left.isZero() || left.isNegative()) {
      return new ExceptionState(State.EXPIRED, 0);
    }
    boolean soon = left.compareTo(Duration.ofDays(SOON_DAYS)) <= 0;
    return new ExceptionState(soon ? State.EXPIRES_SOON : State.VALID, left.toDays());
  }

  /** What the table says. */
  String inWords() {
    return switch (state) {
      case VALID -> "valid";
      case EXPIRED -> "EXPIRED";
      case EXPIRES_SOON ->
          daysLeft == 0
              ? "expires today"
              : "expires in " + daysLeft + (daysLeft == 1 ? " day" : " days");
    };
  }

  /** One line on those that need somebody; nothing if none does. */
  static Optional<String> summary(List<PolicyExemption> all, Instant now) {
    long expired = count(all, State.EXPIRED, now);
    long soon = count(all, State.EXPIRES_SOON, now);
    if (expired + soon == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "exceptions that have expired and let nothing pass any more: %d; that expire within %d days: %d"
            .formatted(expired, SOON_DAYS, soon));
  }

  private static long count(List<PolicyExemption> all, State state, Instant now) {
    return all.stream().filter(one -> of(one, now).state() == state).count();
  }
}

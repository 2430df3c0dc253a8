/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each address fail to sign in only a few times a minute. Tokens are too long to be guessed;
 * this keeps the security log readable and the guesser slow. Safe for use by several threads.
 */
final class SignInThrottle {
  private static final int MOST_FAILURES = 10;
  private static final int MOST_ADDRESSES = 10_000;
  private static final Duration SPAN = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Map<String, Failures> byAddress =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  private record Failures(Instant since, int count) {}

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether an address has failed too often to be looked at. */
  synchronized boolean isStopped(String address) {
    Failures failures = byAddress.get(address);
    return failures != null && !isOver(failures) && failures.count() >= MOST_FAILURES;
  }

  /** Takes note of a failure. */
  synchronized void failed(String address) {
    byAddress.merge(
        address,
        new Failures(clock.instant(), 1),
        (known, one) -> isOver(known) ? one : new Failures(known.since(), known.count() + 1));
  }

  private boolean isOver(Failures failures) {
    return !clock.instant().isBefore(failures.since().plus(SPAN));
  }
}

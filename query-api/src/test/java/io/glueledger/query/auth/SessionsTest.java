/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private Instant now = START;

  @Test
  void isTakenByEveryInstanceWithTheSameKey() {
    // Given
    String cookie = sessions(KEY).open(token("one"));

    // Then
    assertThat(sessions(KEY).read(cookie, tokens("one"))).contains(token("one"));
    assertThat(sessions(KEY + "x").read(cookie, tokens("one"))).isEmpty();
    assertThat(Sessions.ofThisProcess(LIFETIME, () -> now).read(cookie, tokens("one"))).isEmpty();
  }

  @Test
  void endsWithItsTime() {
    // Given
    String cookie = sessions(KEY).open(token("one"));

    // When
    now = START.plus(LIFETIME);

    // Then
    assertThat(sessions(KEY).read(cookie, tokens("one"))).isEmpty();
  }

  @Test
  void endsWhenItsTokenIsExchanged() {
    // Given
    String cookie = sessions(KEY).open(token("one"));

    // Then
    assertThat(sessions(KEY).read(cookie, tokens("two"))).isEmpty();
    assertThat(sessions(KEY).read(cookie, new Tokens(List.of()))).isEmpty();
  }

  @Test
  void takesNoNonsense() {
    for (String cookie : new String[] {"", "..", "a.b.c", "YQ.1.", "YQ.99999999999.!!", "a.b"}) {
      // Then
      assertThat(sessions(KEY).read(cookie, tokens("one"))).isEmpty();
    }
  }

  private Sessions sessions(String key) {
    return Sessions.shared(key, LIFETIME, () -> now);
  }

  private static Tokens tokens(String secret) {
    return new Tokens(List.of(token(secret)));
  }

  private static Token token(String secret) {
    return new Token("alice", TokenDigest.of(secret), Set.of(Role.VIEWER));
  }
}

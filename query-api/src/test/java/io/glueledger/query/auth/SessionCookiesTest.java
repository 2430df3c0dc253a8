/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookiesTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private Instant now = START;
  private final String cookie = sessions(KEY).open(token("one"));

  @Test
  void isTakenByEveryInstanceWithTheSameKey() {
    assertThat(sessions(KEY).read(cookie, tokens("one"))).contains(token("one"));
  }

  @Test
  void isNotTakenWithAnotherKey() {
    assertThat(sessions(KEY + "x").read(cookie, tokens("one"))).isEmpty();
  }

  @Test
  void isNotTakenByAProcessWithAKeyOfItsOwn() {
    SessionCookies other = SessionCookies.ofThisProcess(LIFETIME, () -> now);
    assertThat(other.read(cookie, tokens("one"))).isEmpty();
  }

  @Test
  void lastsUntilItsTimeIsOver() {
    now = START.plus(LIFETIME).minusMillis(1);
    assertThat(sessions(KEY).read(cookie, tokens("one"))).isPresent();
  }

  @Test
  void endsWithItsTime() {
    now = START.plus(LIFETIME);
    assertThat(sessions(KEY).read(cookie, tokens("one"))).isEmpty();
  }

  @Test
  void endsWhenItsTokenIsExchanged() {
    assertThat(sessions(KEY).read(cookie, tokens("two"))).isEmpty();
  }

  @Test
  void endsWhenItsTokenIsTakenAway() {
    assertThat(sessions(KEY).read(cookie, new ReaderTokens(List.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "a.b.c",
        "a.b",
        // {"alg":"none"} and {"alg":"HS256"}, {"sub":"alice","exp":99999999999}
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSIsImV4cCI6OTk5OTk5OTk5OTl9.",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSIsImV4cCI6OTk5OTk5OTk5OTl9.",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSIsImV4cCI6OTk5OTk5OTk5OTl9.AAAA",
        "eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
      })
  void takesNothingThatItDidNotSign(String other) {
    assertThat(sessions(KEY).read(other, tokens("one"))).isEmpty();
  }

  @Test
  void takesNoOtherNameUnderTheSameSignature() {
    // Given
    String[] parts = cookie.split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);

    // When
    byte[] forged = claims.replace("alice", "admin").getBytes(UTF_8);
    parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);

    // Then
    assertThat(sessions(KEY).read(String.join(".", parts), tokens("one"))).isEmpty();
  }

  private SessionCookies sessions(String key) {
    return SessionCookies.shared(key, LIFETIME, () -> now);
  }

  private static ReaderTokens tokens(String secret) {
    return new ReaderTokens(List.of(token(secret)));
  }

  private static ReaderToken token(String secret) {
    return new ReaderToken("alice", TokenDigest.of(secret), Set.of(ReaderRole.VIEWER));
  }
}

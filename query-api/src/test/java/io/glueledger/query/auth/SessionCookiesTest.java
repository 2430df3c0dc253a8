/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.reader.ReaderRole;
import io.glueledger.base.reader.ReaderToken;
import io.glueledger.base.reader.ReaderTokens;
import io.glueledger.base.reader.TokenDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookiesTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final SessionLimits LIMITS = new SessionLimits(LIFETIME, Duration.ofHours(10));
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private Instant now = START;
  private final String cookie = sessions(KEY).open(token("one"), "one");

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
    SessionCookies other = SessionCookies.ofThisProcess(LIMITS, () -> now);
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
  void goesOnWhileItIsUsed() {
    now = START.plus(LIFETIME).minusSeconds(1);
    String renewed = sessions(KEY).renewed(cookie, tokens("one")).orElseThrow();
    now = START.plus(LIFETIME).plusSeconds(60);
    assertThat(sessions(KEY).read(renewed, tokens("one"))).isPresent();
  }

  @Test
  void isNotRenewedAtEveryRequest() {
    now = START.plusSeconds(60);
    assertThat(sessions(KEY).renewed(cookie, tokens("one"))).isEmpty();
  }

  @Test
  void endsAfterItsLongestTimeThoughItIsUsed() {
    String used = cookie;
    while (now.isBefore(START.plus(Duration.ofHours(10)).minus(LIFETIME))) {
      now = now.plus(Duration.ofMinutes(10));
      used = sessions(KEY).renewed(used, tokens("one")).orElse(used);
    }
    now = START.plus(Duration.ofHours(10));
    assertThat(sessions(KEY).read(used, tokens("one"))).isEmpty();
  }

  @Test
  void isNotRenewedWhenItsTokenIsTakenAway() {
    now = START.plus(LIFETIME).minusSeconds(1);
    assertThat(sessions(KEY).renewed(cookie, new ReaderTokens(List.of()))).isEmpty();
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
    return SessionCookies.shared(key, LIMITS, () -> now);
  }

  private static ReaderTokens tokens(String secret) {
    return new ReaderTokens(List.of(token(secret)));
  }

  private static ReaderToken token(String secret) {
    return new ReaderToken(
        "alice", TokenDigest.of(secret), Optional.empty(), Set.of(ReaderRole.VIEWER));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions of the dashboard, kept by nobody: the cookie names the token and an end, and is signed
 * over both and the token's digest. So it ends when its time is over, and when its token is taken
 * out of the file or exchanged; and it is worth nothing at the API's other doors.
 */
public final class Sessions {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "glue-ledger dashboard session 1";

  private final byte[] key;
  private final Duration lifetime;
  private final InstantSource clock;

  private Sessions(byte[] key, Duration lifetime, InstantSource clock) {
    this.key = key;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** Sessions that other instances with the same key take too. */
  public static Sessions shared(String secret, Duration lifetime, InstantSource clock) {
    return new Sessions(secret.getBytes(StandardCharsets.UTF_8), lifetime, clock);
  }

  /** Sessions that end with this process. */
  public static Sessions ofThisProcess(Duration lifetime, InstantSource clock) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new Sessions(key, lifetime, clock);
  }

  /** How long one lasts. */
  public Duration lifetime() {
    return lifetime;
  }

  /** The cookie's value for a token that was just shown. */
  public String open(Token token) {
    long end = clock.instant().plus(lifetime).getEpochSecond();
    return base64(token.name().getBytes(StandardCharsets.UTF_8))
        + "."
        + end
        + "."
        + base64(signature(token, end));
  }

  /** Whose session it is; empty if it has ended, was altered, or its token is no longer valid. */
  public Optional<Token> read(String cookie, Tokens tokens) {
    String[] parts = cookie.split("\\.", -1);
    if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) {
      return Optional.empty();
    }
    try {
      long end = Long.parseLong(parts[1]);
      byte[] shown = Base64.getUrlDecoder().decode(parts[2]);
      String name = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
      return tokens
          .named(name)
          .filter(token -> MessageDigest.isEqual(signature(token, end), shown))
          .filter(token -> clock.instant().isBefore(Instant.ofEpochSecond(end)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] signature(Token token, long end) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(PURPOSE.getBytes(StandardCharsets.UTF_8));
      mac.update(token.digest().bytes());
      mac.update((end + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(token.name().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

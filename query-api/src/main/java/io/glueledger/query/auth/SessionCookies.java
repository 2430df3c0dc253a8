/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.impl.HMAC;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.glueledger.base.reader.ReaderToken;
import io.glueledger.base.reader.ReaderTokens;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions of the dashboard, kept in a cookie and nowhere else: a signed JWT that names a token and
 * when the session began and ends. One that is used goes on, up to a longest time. The token's
 * digest is part of what the signature is made with, so whoever takes a token out of the file ends
 * its sessions. The token itself is in it, encrypted: gates want to see it when something is
 * settled.
 */
public final class SessionCookies {
  private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);
  private static final JWEHeader SEALING =
      new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);
  private static final String SEALED = "token";

  private final byte[] key;
  private final SessionLimits limits;
  private final InstantSource clock;

  private SessionCookies(byte[] key, SessionLimits limits, InstantSource clock) {
    this.key = key;
    this.limits = limits;
    this.clock = clock;
  }

  /** Sessions that other instances with the same key take too. */
  public static SessionCookies shared(String secret, SessionLimits limits, InstantSource clock) {
    return new SessionCookies(secret.getBytes(StandardCharsets.UTF_8), limits, clock);
  }

  /** Sessions that end with this process. */
  public static SessionCookies ofThisProcess(SessionLimits limits, InstantSource clock) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new SessionCookies(key, limits, clock);
  }

  /** How long one lasts that is not used. */
  public Duration lifetime() {
    return limits.idle();
  }

  /** The cookie's value for a token that was just shown. */
  public String open(ReaderToken token, String secret) {
    return signed(token, secret, clock.instant());
  }

  /** The value with which a session goes on; empty if it is new enough, has ended or is none. */
  public Optional<String> renewed(String cookie, ReaderTokens tokens) {
    return read(cookie, tokens)
        .flatMap(
            token ->
                begun(cookie)
                    .filter(begun -> isOld(cookie))
                    .flatMap(begun -> secret(cookie).map(secret -> signed(token, secret, begun))));
  }

  /** The token of a session that {@link #read} took; empty if it cannot be decrypted. */
  public Optional<String> secret(String cookie) {
    try {
      String sealed = SignedJWT.parse(cookie).getJWTClaimsSet().getStringClaim(SEALED);
      if (sealed == null) {
        return Optional.empty();
      }
      JWEObject token = JWEObject.parse(sealed);
      token.decrypt(new DirectDecrypter(sealingKey()));
      return Optional.of(token.getPayload().toString());
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  /**
   * What forms of a session carry, so that no page of somebody else can send them: it is the same
   * for as long as the session goes on.
   */
  public Optional<String> formToken(String cookie, ReaderToken token) {
    return begun(cookie)
        .map(
            begun -> {
              try {
                byte[] text =
                    ("form " + begun.getEpochSecond()).getBytes(StandardCharsets.US_ASCII);
                return Base64URL.encode(
                        HMAC.compute(new SecretKeySpec(keyOf(token), "HmacSHA256"), text, null))
                    .toString();
              } catch (JOSEException e) {
                throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
              }
            });
  }

  private String sealed(String secret) throws JOSEException {
    JWEObject token = new JWEObject(SEALING, new Payload(secret));
    token.encrypt(new DirectEncrypter(sealingKey()));
    return token.serialize();
  }

  private byte[] sealingKey() throws JOSEException {
    return HMAC.compute(
        new SecretKeySpec(key, "HmacSHA256"),
        "seals tokens".getBytes(StandardCharsets.US_ASCII),
        null);
  }

  private String signed(ReaderToken token, String secret, Instant begun) {
    Instant end = clock.instant().plus(limits.idle());
    Instant last = begun.plus(limits.longest());
    try {
      JWTClaimsSet claims =
          new JWTClaimsSet.Builder()
              .subject(token.name())
              .issueTime(Date.from(begun))
              .expirationTime(Date.from(end.isBefore(last) ? end : last))
              .claim(SEALED, sealed(secret))
              .build();
      SignedJWT session = new SignedJWT(HEADER, claims);
      session.sign(new MACSigner(keyOf(token)));
      return session.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256 and AES-GCM", e);
    }
  }

  /** Whose session it is; empty if it has ended, was altered, or its token is no longer valid. */
  public Optional<ReaderToken> read(String cookie, ReaderTokens tokens) {
    try {
      SignedJWT session = SignedJWT.parse(cookie);
      JWTClaimsSet claims = session.getJWTClaimsSet();
      Optional<ReaderToken> token =
          tokens.named(Objects.requireNonNullElse(claims.getSubject(), ""));
      Date end = claims.getExpirationTime();
      return token.isPresent()
              && session.verify(new MACVerifier(keyOf(token.get())))
              && end != null
              && clock.instant().isBefore(end.toInstant())
          ? token
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  /** When a cookie's session began, whose signature was verified. */
  private static Optional<Instant> begun(String cookie) {
    try {
      return Optional.ofNullable(SignedJWT.parse(cookie).getJWTClaimsSet().getIssueTime())
          .map(Date::toInstant);
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** Whether more than a third of its time is over: not every request brings a cookie. */
  private boolean isOld(String cookie) {
    try {
      Date end = SignedJWT.parse(cookie).getJWTClaimsSet().getExpirationTime();
      Duration left = Duration.between(clock.instant(), end.toInstant());
      return left.compareTo(limits.idle().multipliedBy(2).dividedBy(3)) < 0;
    } catch (ParseException e) {
      return false;
    }
  }

  /** One key for each token, so that a signature for one is none for another or a later one. */
  private byte[] keyOf(ReaderToken token) throws JOSEException {
    return HMAC.compute(new SecretKeySpec(key, "HmacSHA256"), token.digest().bytes(), null);
  }
}

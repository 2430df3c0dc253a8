/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import com.linecorp.armeria.common.Cookie;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.RequestHeaders;
import io.glueledger.base.reader.ReaderTokens;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells who sends a request, by its bearer token or, without one, by its session. */
public final class RequestAuthenticator {
  private static final String BEARER = "bearer ";
  private static final String NAME = "glue-ledger-session";

  private final Supplier<ReaderTokens> tokens;
  private final SessionCookies sessions;
  private final boolean overTls;

  /**
   * An authenticator.
   *
   * @param tokens asked at each request, so that a token that is taken away counts no longer
   * @param overTls browsers come over HTTPS, so the cookie is bound to it and to the host
   */
  public RequestAuthenticator(
      Supplier<ReaderTokens> tokens, SessionCookies sessions, boolean overTls) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.overTls = overTls;
  }

  /** Looks at a request. A wrong token is not made good by a session. */
  public RequestCaller caller(RequestHeaders headers) {
    String authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
    if (authorization != null) {
      return bearer(authorization)
          .flatMap(token -> tokens.get().presented(token))
          .<RequestCaller>map(RequestCaller.Known::new)
          .orElseGet(
              () ->
                  new RequestCaller.Unknown("The header Authorization has no valid bearer token."));
    }
    return session(headers)
        .flatMap(value -> sessions.read(value, tokens.get()))
        .<RequestCaller>map(RequestCaller.Known::new)
        .orElseGet(() -> new RequestCaller.Unknown("The request has no token and no session."));
  }

  /** The cookie with which a session goes on that is used; empty if it is new enough, or none. */
  public Optional<Cookie> renewed(RequestHeaders headers) {
    return session(headers)
        .flatMap(value -> sessions.renewed(value, tokens.get()))
        .map(value -> cookie(value, sessions.lifetime().toSeconds()));
  }

  private Optional<String> session(RequestHeaders headers) {
    return headers.cookies().stream()
        .filter(cookie -> cookie.name().equals(cookieName()))
        .map(Cookie::value)
        .findFirst();
  }

  /**
   * The token that a request shows, itself or by its session; empty if it has none that is valid.
   */
  public Optional<String> presentedToken(RequestHeaders headers) {
    if (!(caller(headers) instanceof RequestCaller.Known)) {
      return Optional.empty();
    }
    String authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
    return authorization == null
        ? session(headers).flatMap(sessions::secret)
        : bearer(authorization);
  }

  /** What forms carry that the session of a request may send; empty without a session. */
  public Optional<String> formToken(RequestHeaders headers) {
    return caller(headers) instanceof RequestCaller.Known known
            && headers.get(HttpHeaderNames.AUTHORIZATION) == null
        ? session(headers).flatMap(cookie -> sessions.formToken(cookie, known.token()))
        : Optional.empty();
  }

  /** Takes a token from the sign-in form; empty if it is not valid. */
  public Optional<Cookie> signIn(String token) {
    String secret = token.strip();
    return tokens
        .get()
        .presented(secret)
        .map(found -> cookie(sessions.open(found, secret), sessions.lifetime().toSeconds()));
  }

  /** The cookie that ends a session in a browser. */
  public Cookie signOut() {
    return cookie("", 0);
  }

  private Cookie cookie(String value, long maxAgeSeconds) {
    return Cookie.secureBuilder(cookieName(), value)
        .secure(overTls)
        .path("/")
        .httpOnly(true)
        .sameSite("Strict")
        .maxAge(maxAgeSeconds)
        .build();
  }

  /** The prefix makes browsers refuse the cookie from anywhere but this host over HTTPS. */
  private String cookieName() {
    return overTls ? "__Host-" + NAME : NAME;
  }

  private static Optional<String> bearer(String authorization) {
    return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? Optional.of(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}

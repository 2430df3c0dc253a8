/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.Cookie;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Head;
import com.linecorp.armeria.server.annotation.Path;
import com.linecorp.armeria.server.annotation.Post;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.PercentCoding;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.http.RawTarget;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in with a token, and out. */
public final class SignInPages {
  static final String PATH = "/sign-in";
  private static final Logger SECURITY = LoggerFactory.getLogger("io.glueledger.security");

  private final RequestAuthenticator authenticator;
  private final PageRenderer renderer;
  private final SignInThrottle throttle;

  /** The pages before the others. */
  public SignInPages(
      RequestAuthenticator authenticator, PageRenderer renderer, InstantSource clock) {
    this.authenticator = authenticator;
    this.throttle = new SignInThrottle(clock);
    this.renderer = renderer;
  }

  /** The form. */
  @Get
  @Head
  @Path(PATH)
  public HttpResponse form(ServiceRequestContext context) {
    String to =
        QueryParameters.read(RawTarget.of(context).query(), given -> given.text("to").orElse("/"));
    return form(HttpStatus.OK, ownPath(to), false);
  }

  /** Takes the form. */
  @Post(PATH)
  public HttpResponse signIn(ServiceRequestContext context, AggregatedHttpRequest request) {
    FormOrigin.check(request.headers());
    QueryParams form = QueryParams.fromQueryString(request.contentUtf8());
    String to = ownPath(form.get("to", "/"));
    String address = context.remoteAddress().getAddress().getHostAddress();
    if (throttle.isStopped(address)) {
      throw new ProblemException(
          new HttpProblem(
              HttpStatus.TOO_MANY_REQUESTS,
              "too-many-attempts",
              "Too many attempts",
              "Signing in has failed too often from this address.",
              "Wait a minute, and copy the token completely."));
    }
    Optional<Cookie> cookie = authenticator.signIn(form.get("token", ""));
    if (cookie.isEmpty()) {
      throttle.failed(address);
      SECURITY.atWarn().addKeyValue("address", address).log("Sign-in refused");
      return form(HttpStatus.UNAUTHORIZED, to, true);
    }
    return seeOther(to, cookie.get());
  }

  /** Ends the session in this browser. */
  @Post("/sign-out")
  public HttpResponse signOut(AggregatedHttpRequest request) {
    FormOrigin.check(request.headers());
    return seeOther(PATH, authenticator.signOut());
  }

  /** Where somebody is sent who is not signed in. */
  HttpResponse ask(ServiceRequestContext context) {
    String target = context.rawPath();
    if ("cross-site".equals(context.request().headers().get("sec-fetch-site"))) {
      // A link elsewhere was followed: the cookie is withheld. A reload by our own page brings it.
      return renderer.answer(
          HttpAnswers.headers(HttpStatus.OK, MediaType.HTML_UTF_8)
              .set(HttpHeaderNames.REFRESH, "0"),
          "reload.jte",
          Map.of("frame", renderer.frame("One moment", Optional.empty()), "page", target));
    }
    return seeOther(target.equals("/") ? PATH : PATH + "?to=" + PercentCoding.encode(target), null);
  }

  private HttpResponse form(HttpStatus status, String to, boolean refused) {
    return renderer.answer(
        HttpAnswers.headers(status, MediaType.HTML_UTF_8),
        "sign-in.jte",
        Map.of("frame", renderer.frame("Sign in", Optional.empty()), "to", to, "refused", refused));
  }

  /** Only places of this dashboard: nobody is led elsewhere by a link to the form. */
  private static String ownPath(String to) {
    return to.matches("/([^/\\\\].*)?") && to.chars().allMatch(c -> c > ' ' && c < 0x7f) ? to : "/";
  }

  private static HttpResponse seeOther(String location, @Nullable Cookie cookie) {
    var headers =
        ResponseHeaders.builder(HttpStatus.SEE_OTHER)
            .set(HttpHeaderNames.LOCATION, location)
            .set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    if (cookie != null) {
      headers.cookie(cookie);
    }
    return HttpResponse.of(headers.build());
  }
}

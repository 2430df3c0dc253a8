/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.Cookie;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import io.glueledger.query.auth.Authenticator;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Parameters;
import io.glueledger.query.http.Percent;
import io.glueledger.query.http.Problem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.view.Shell;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in with a token, and out; the only requests of the dashboard that have an effect. */
final class SignIn {
  static final String PATH = "/sign-in";
  private static final Logger SECURITY = LoggerFactory.getLogger("io.glueledger.security");

  private final Authenticator authenticator;
  private final Html html;
  private final Function<String, Shell> shell;

  SignIn(Authenticator authenticator, Html html, Function<String, Shell> shell) {
    this.authenticator = authenticator;
    this.html = html;
    this.shell = shell;
  }

  /** The form. */
  HttpResponse form(String query) {
    Parameters parameters = Parameters.parse(query, List.of("to"));
    return form(HttpStatus.OK, own(parameters.text("to").orElse("/")), false);
  }

  /** Where somebody is sent who is not signed in. */
  HttpResponse ask(RequestHeaders headers, String target) {
    if ("cross-site".equals(headers.get("sec-fetch-site"))) {
      // A link elsewhere was followed: the cookie is withheld. A reload by our own page brings it.
      return html.answer(
          Answers.headers(HttpStatus.OK, MediaType.HTML_UTF_8).set(HttpHeaderNames.REFRESH, "0"),
          "reload.jte",
          Map.of("shell", shell.apply("One moment"), "page", target));
    }
    return seeOther(target.equals("/") ? PATH : PATH + "?to=" + Percent.encode(target), null);
  }

  /** Takes the form. */
  HttpResponse take(AggregatedHttpRequest request, String address) {
    checkOrigin(request.headers());
    QueryParams form = QueryParams.fromQueryString(request.contentUtf8());
    String to = own(form.get("to", "/"));
    Optional<Cookie> cookie = authenticator.signIn(form.get("token", ""));
    if (cookie.isEmpty()) {
      SECURITY.atWarn().addKeyValue("address", address).log("Sign-in refused");
      return form(HttpStatus.UNAUTHORIZED, to, true);
    }
    return seeOther(to, cookie.get());
  }

  /** Ends the session in this browser. */
  HttpResponse leave(AggregatedHttpRequest request) {
    checkOrigin(request.headers());
    return seeOther(PATH, authenticator.signOut());
  }

  static boolean isPost(RequestHeaders headers) {
    return headers.method() == HttpMethod.POST;
  }

  private HttpResponse form(HttpStatus status, String to, boolean refused) {
    return html.answer(
        Answers.headers(status, MediaType.HTML_UTF_8),
        "sign-in.jte",
        Map.of("shell", shell.apply("Sign in"), "to", to, "refused", refused));
  }

  /** Only places of this dashboard: nobody is led elsewhere by a link to the form. */
  private static String own(String to) {
    return to.matches("/([^/\\\\].*)?") && to.chars().allMatch(c -> c > ' ' && c < 0x7f) ? to : "/";
  }

  private static void checkOrigin(RequestHeaders headers) {
    String site = headers.get("sec-fetch-site");
    String origin = headers.get(HttpHeaderNames.ORIGIN);
    boolean own =
        site != null
            ? site.equals("same-origin")
            : origin == null || isHost(origin, headers.authority());
    if (!own) {
      throw new ProblemException(
          new Problem(
              HttpStatus.FORBIDDEN,
              "not-allowed",
              "The form came from elsewhere",
              "Another site sent this form.",
              Optional.empty(),
              "Open the dashboard itself and sign in there."));
    }
  }

  private static boolean isHost(String origin, @Nullable String host) {
    try {
      return host != null && host.equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
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

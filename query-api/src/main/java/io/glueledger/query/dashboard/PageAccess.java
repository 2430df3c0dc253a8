/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.base.reader.ReaderRole;
import io.glueledger.query.api.ReadLog;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.auth.RequestCaller;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets pages be read by those who are signed in; others are asked to sign in first. */
public final class PageAccess implements DecoratingHttpServiceFunction {
  private final RequestAuthenticator authenticator;
  private final SignInPages signIn;
  private final PageRenderer renderer;

  /** Access by the sessions and tokens that an authenticator knows. */
  public PageAccess(RequestAuthenticator authenticator, SignInPages signIn, PageRenderer renderer) {
    this.authenticator = authenticator;
    this.signIn = signIn;
    this.renderer = renderer;
  }

  @Override
  public HttpResponse serve(HttpService page, ServiceRequestContext context, HttpRequest request)
      throws Exception {
    try {
      return serveReader(page, context, request);
    } catch (ProblemException e) {
      return renderer.handleException(context, request, e);
    }
  }

  /**
   * A form sends what was left empty too; an address that people pass on carries only what is set.
   */
  private static Optional<String> withoutEmptyFilters(String target) {
    String[] parts = target.split("\\?", 2);
    if (parts.length == 1 || parts[0].startsWith("//")) {
      return Optional.empty();
    }
    String query =
        Arrays.stream(parts[1].split("&", -1))
            .filter(pair -> !pair.isEmpty() && pair.indexOf('=') != pair.length() - 1)
            .collect(Collectors.joining("&"));
    return query.equals(parts[1])
        ? Optional.empty()
        : Optional.of(query.isEmpty() ? parts[0] : parts[0] + "?" + query);
  }

  private HttpResponse serveReader(
      HttpService page, ServiceRequestContext context, HttpRequest request) throws Exception {
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      throw new ProblemException(HttpProblem.method());
    }
    if (!(authenticator.caller(request.headers()) instanceof RequestCaller.Known known)) {
      return signIn.ask(context);
    }
    if (!known.token().allows(ReaderRole.VIEWER)) {
      throw new ProblemException(HttpProblem.forbidden(ReaderRole.VIEWER.word()));
    }
    Optional<String> cleaned = withoutEmptyFilters(context.rawPath());
    if (cleaned.isPresent()) {
      return HttpResponse.ofRedirect(HttpStatus.SEE_OTHER, cleaned.get());
    }
    ReadLog.by(context, known.token());
    HttpResponse response = page.serve(context, request);
    return authenticator
        .renewed(request.headers())
        .map(cookie -> response.mapHeaders(headers -> headers.toBuilder().cookie(cookie).build()))
        .orElse(response);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.ExceptionHandlerFunction;
import io.glueledger.base.reader.ReaderRole;
import io.glueledger.base.reader.ReaderToken;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.auth.RequestCaller;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;

/**
 * What holds for everything under {@code /v1} but settlements: only reading, only with a token or a
 * session that may read, and every failure is a problem for programs. A client learns who it is not
 * before it learns what is there.
 */
public final class ApiAccess implements DecoratingHttpServiceFunction, ExceptionHandlerFunction {
  private final RequestAuthenticator authenticator;

  /** Access by the tokens and sessions that an authenticator knows. */
  public ApiAccess(RequestAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  @Override
  public HttpResponse serve(
      HttpService operation, ServiceRequestContext context, HttpRequest request) throws Exception {
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      return HttpAnswers.problem(HttpProblem.method());
    }
    RequestCaller caller = authenticator.caller(request.headers());
    if (caller instanceof RequestCaller.Unknown unknown) {
      return HttpAnswers.problem(HttpProblem.unauthorized(unknown.why()));
    }
    ReaderToken reader = ((RequestCaller.Known) caller).token();
    ReadLog.by(context, reader);
    return reader.allows(ReaderRole.VIEWER)
        ? operation.serve(context, request)
        : HttpAnswers.problem(HttpProblem.forbidden(ReaderRole.VIEWER.word()));
  }

  /**
   * Lets a request pass that needs more than reading.
   *
   * @throws ProblemException if its token does not have that role
   */
  void require(ServiceRequestContext context, ReaderRole role) {
    boolean allowed =
        authenticator.caller(context.request().headers()) instanceof RequestCaller.Known known
            && known.token().allows(role);
    if (!allowed) {
      throw new ProblemException(HttpProblem.forbidden(role.word()));
    }
  }

  /** What is at an address where there is no operation. */
  public static HttpResponse nothing(ServiceRequestContext context, HttpRequest request) {
    return HttpAnswers.problem(
        HttpProblem.notFound(
            "There is nothing at this address.",
            "See /docs or /v1/openapi.json for the available addresses."));
  }

  @Override
  public HttpResponse handleException(
      ServiceRequestContext context, HttpRequest request, Throwable cause) {
    return HttpAnswers.problem(HttpAnswers.problemOf(cause));
  }
}

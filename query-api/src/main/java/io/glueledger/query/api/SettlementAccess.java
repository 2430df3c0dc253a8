/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.base.reader.ReaderRole;
import io.glueledger.base.reader.ReaderToken;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.auth.RequestCaller;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.HttpProblem;

/**
 * What holds for settlements in the API: a bearer token with the role reviewer. A session does not
 * do, since a browser would send it from anywhere.
 */
public final class SettlementAccess implements DecoratingHttpServiceFunction {
  private final RequestAuthenticator authenticator;

  /** Access by the tokens that an authenticator knows. */
  public SettlementAccess(RequestAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  @Override
  public HttpResponse serve(
      HttpService operation, ServiceRequestContext context, HttpRequest request) throws Exception {
    if (!request.headers().contains(HttpHeaderNames.AUTHORIZATION)) {
      return HttpAnswers.problem(
          HttpProblem.unauthorized("Settling needs the header Authorization with a bearer token."));
    }
    RequestCaller caller = authenticator.caller(request.headers());
    if (caller instanceof RequestCaller.Unknown unknown) {
      return HttpAnswers.problem(HttpProblem.unauthorized(unknown.why()));
    }
    ReaderToken reader = ((RequestCaller.Known) caller).token();
    ReadLog.by(context, reader);
    return reader.allows(ReaderRole.REVIEWER)
        ? operation.serve(context, request)
        : HttpAnswers.problem(HttpProblem.forbidden(ReaderRole.REVIEWER.word()));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.query.auth.Authenticator;
import io.glueledger.query.auth.Caller;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Format;
import io.glueledger.query.http.Parameters;
import io.glueledger.query.http.Problem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.Target;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The API behind {@code /v1}: who asks, for what, and the answer or the problem. */
public final class ApiService {
  private final Routes routes;
  private final Authenticator authenticator;

  /** The API over some routes. */
  public ApiService(Routes routes, Authenticator authenticator) {
    this.routes = routes;
    this.authenticator = authenticator;
  }

  /** Answers one request; never fails. */
  public CompletableFuture<HttpResponse> answer(
      ServiceRequestContext context, RequestHeaders headers, Target target) {
    CompletableFuture<HttpResponse> answer;
    try {
      answer = route(context, headers, target);
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedFuture(e);
    }
    return answer.exceptionally(failure -> Answers.problem(Answers.problemOf(failure)));
  }

  private CompletableFuture<HttpResponse> route(
      ServiceRequestContext context, RequestHeaders headers, Target target) {
    Caller caller = authenticator.caller(headers);
    if (caller instanceof Caller.Unknown unknown) {
      throw new ProblemException(Problem.unauthorized(unknown.why()));
    }
    Endpoint endpoint = routes.at(target).orElseThrow(() -> new ProblemException(nothingHere()));
    if (!((Caller.Known) caller).token().allows(endpoint.role())) {
      throw new ProblemException(Problem.forbidden(endpoint.role().word()));
    }
    Parameters parameters = Parameters.parse(target.query(), endpoint.parameters());
    Format format =
        Format.choose(
            parameters,
            Optional.ofNullable(headers.get(HttpHeaderNames.ACCEPT)),
            endpoint.formats());
    return endpoint.handler().answer(new Call(context, target, parameters, format));
  }

  private Problem nothingHere() {
    return Problem.notFound(
        "There is nothing at this address.",
        "Look at /docs or /v1/openapi.json for what there is.");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.HttpProblem;
import org.jspecify.annotations.Nullable;

/** Requests that the server itself refuses are answered with a problem too, without its words. */
final class PlainErrors implements ServerErrorHandler {
  private final SecurityHeaders security;

  PlainErrors(SecurityHeaders security) {
    this.security = security;
  }

  @Override
  public HttpResponse onServiceException(ServiceRequestContext context, Throwable cause) {
    return HttpAnswers.problem(HttpAnswers.problemOf(cause)).mapHeaders(security::addTo);
  }

  @Override
  public AggregatedHttpResponse renderStatus(
      @Nullable ServiceRequestContext context,
      ServiceConfig config,
      @Nullable RequestHeaders headers,
      HttpStatus status,
      @Nullable String description,
      @Nullable Throwable cause) {
    HttpProblem problem =
        new HttpProblem(
            status,
            "http",
            "Request refused",
            "The server refused the request: " + status.reasonPhrase() + ".",
            "Check the method, path and size of the request; a path must not have a segment of only"
                + " dots.");
    ResponseHeaders answer =
        security.addTo(
            HttpAnswers.headers(status, MediaType.parse("application/problem+json")).build());
    return AggregatedHttpResponse.of(answer, HttpData.ofUtf8(problem.json()));
  }
}

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
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests that the server itself refuses are answered with a problem too, without its words. */
final class PlainErrors implements ServerErrorHandler {
  private final boolean overTls;

  PlainErrors(boolean overTls) {
    this.overTls = overTls;
  }

  @Override
  public HttpResponse onServiceException(ServiceRequestContext context, Throwable cause) {
    return Answers.problem(Answers.problemOf(cause))
        .mapHeaders(headers -> SecurityHeaders.add(headers, overTls));
  }

  @Override
  public AggregatedHttpResponse renderStatus(
      @Nullable ServiceRequestContext context,
      ServiceConfig config,
      @Nullable RequestHeaders headers,
      HttpStatus status,
      @Nullable String description,
      @Nullable Throwable cause) {
    Problem problem =
        new Problem(
            status,
            "http",
            "The request was refused",
            "The server refused the request: " + status.reasonPhrase() + ".",
            Optional.empty(),
            "Look at method, path and size of the request; a segment of only dots must not stand in"
                + " a path.");
    ResponseHeaders answer =
        SecurityHeaders.add(
            Answers.headers(status, MediaType.parse("application/problem+json")).build(), overTls);
    return AggregatedHttpResponse.of(answer, HttpData.ofUtf8(problem.json()));
  }
}

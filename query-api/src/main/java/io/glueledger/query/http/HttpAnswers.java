/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.HttpStatusException;
import io.glueledger.query.ledger.LedgerUnavailableException;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with what all of them have: nothing is kept by caches unless it says so itself. */
public final class HttpAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(HttpAnswers.class);

  /** What clients are told to wait while a part of the ledger is being moved. */
  private static final int RETRY_AFTER_SECONDS = 2;

  private HttpAnswers() {}

  /** Headers of an answer that is true now only. */
  public static ResponseHeadersBuilder headers(HttpStatus status, MediaType type) {
    return ResponseHeaders.builder(status)
        .contentType(type)
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store");
  }

  /** Status 200 with JSON. */
  public static HttpResponse json(byte[] body) {
    return HttpResponse.of(
        headers(HttpStatus.OK, MediaType.JSON_UTF_8).build(), HttpData.wrap(body));
  }

  /** A problem, for programs. */
  public static HttpResponse problem(HttpProblem problem) {
    ResponseHeadersBuilder headers =
        headers(problem.status(), MediaType.parse("application/problem+json"));
    addWhatTheStatusNeeds(headers, problem);
    return HttpResponse.of(headers.build(), HttpData.ofUtf8(problem.json()));
  }

  /** Adds {@code WWW-Authenticate}, {@code Retry-After} or {@code Allow}. */
  public static void addWhatTheStatusNeeds(ResponseHeadersBuilder headers, HttpProblem problem) {
    if (problem.status().equals(HttpStatus.UNAUTHORIZED)) {
      headers.set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"Glue Ledger\"");
    } else if (problem.status().equals(HttpStatus.SERVICE_UNAVAILABLE)) {
      headers.setInt(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
    } else if (problem.status().equals(HttpStatus.METHOD_NOT_ALLOWED)) {
      headers.set(HttpHeaderNames.ALLOW, "GET, HEAD");
    }
  }

  /** What a failure is to the client; what is unexpected is logged with a reference. */
  public static HttpProblem problemOf(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ProblemException known) {
      return known.problem();
    }
    if (cause instanceof LedgerUnavailableException unavailable) {
      return HttpProblem.unavailable(String.valueOf(unavailable.getMessage()));
    }
    if (cause instanceof HttpStatusException refused) {
      return new HttpProblem(
          refused.httpStatus(),
          "http",
          "Request refused",
          "This listener is for this machine alone, and the request names another host.",
          "Use http://127.0.0.1 or http://localhost; or listen on another address, with TLS.");
    }
    String reference = UUID.randomUUID().toString();
    LOG.atError().addKeyValue("reference", reference).setCause(cause).log("A request failed");
    return HttpProblem.unexpected(reference);
  }
}

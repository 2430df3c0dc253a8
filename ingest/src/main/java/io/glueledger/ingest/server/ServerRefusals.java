/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.RequestTimeoutException;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.config.GateLimits;
import io.glueledger.ingest.protocol.WireAnswer;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.netty.util.AttributeKey;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself refuses, before or after the endpoint has a say: answered as AWS does, in
 * JSON with a type, the limit and the key that sets it, so that clients can print it.
 */
final class ServerRefusals implements ServerErrorHandler {

  /** How far a call is; there once the whole request has arrived. */
  static final AttributeKey<CallProgress> PROGRESS =
      AttributeKey.valueOf(ServerRefusals.class, "PROGRESS");

  private final GateLimits limits;
  private final InstantSource clock;

  ServerRefusals(GateLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public HttpResponse onServiceException(ServiceRequestContext ctx, Throwable cause) {
    if (cause instanceof RequestTimeoutException) {
      return late(Optional.ofNullable(ctx.attr(PROGRESS)));
    }
    HttpStatus status =
        cause instanceof ContentTooLargeException
            ? HttpStatus.REQUEST_ENTITY_TOO_LARGE
            : cause instanceof HttpStatusException known
                ? known.httpStatus()
                : HttpStatus.INTERNAL_SERVER_ERROR;
    return AwsEndpoint.response(answer(error(status), UUID.randomUUID().toString()));
  }

  /** The gate or its machine stood still: what was recorded may have been sent, nothing else. */
  private HttpResponse late(Optional<CallProgress> progress) {
    if (progress.isEmpty()) {
      return AwsEndpoint.response(
          answer(error(HttpStatus.REQUEST_TIMEOUT), UUID.randomUUID().toString()));
    }
    Optional<String> change = progress.get().recorded();
    return AwsEndpoint.response(
        answer(
            change.map(WireErrors::unanswered).orElseGet(WireErrors::notReady),
            change.orElseGet(() -> UUID.randomUUID().toString())));
  }

  @Override
  public @Nullable AggregatedHttpResponse renderStatus(
      @Nullable ServiceRequestContext ctx,
      ServiceConfig config,
      @Nullable RequestHeaders headers,
      HttpStatus status,
      @Nullable String description,
      @Nullable Throwable cause) {
    WireAnswer answer = answer(error(status), UUID.randomUUID().toString());
    ResponseHeadersBuilder built = ResponseHeaders.builder(answer.status());
    answer.headers().forEach(built::add);
    return AggregatedHttpResponse.of(built.build(), HttpData.wrap(answer.body()));
  }

  @Override
  public @Nullable AggregatedHttpResponse onProtocolViolation(
      ServiceConfig config,
      @Nullable RequestHeaders headers,
      HttpStatus status,
      @Nullable String description,
      @Nullable Throwable cause) {
    return renderStatus(null, config, headers, status, description, cause);
  }

  private WireError error(HttpStatus status) {
    return switch (status.code()) {
      case 408 ->
          refusal(
              status,
              "RequestTimeoutException",
              "The request did not arrive within "
                  + limits.requestTimeout().toSeconds()
                  + " s (ingest.limits.request-timeout). Nothing was done.");
      case 413 ->
          refusal(
              status,
              "RequestEntityTooLargeException",
              "The body is larger than "
                  + limits.body().bytes()
                  + " bytes (ingest.limits.body). Nothing was done.");
      case 431 ->
          refusal(
              status,
              "RequestHeaderFieldsTooLargeException",
              "The head of the request is larger than "
                  + limits.headers().bytes()
                  + " bytes (ingest.limits.headers). Nothing was done.");
      case 500 -> WireErrors.unexpected();
      case 503 -> WireErrors.notReady();
      default ->
          refusal(
              status,
              "InvalidRequestException",
              "The request is not one that the gate can read: "
                  + status.reasonPhrase()
                  + ". Nothing was done.");
    };
  }

  private static WireError refusal(HttpStatus status, String code, String message) {
    return new WireError(code, status.code(), message);
  }

  private WireAnswer answer(WireError error, String requestId) {
    return WireAnswer.error(error, requestId, clock.instant());
  }
}

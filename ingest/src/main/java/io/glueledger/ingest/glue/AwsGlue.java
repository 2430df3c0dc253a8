/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/**
 * Glue through the AWS SDK. What was judged is what is sent: the SDK writes the request anew from
 * the parsed model.
 */
public final class AwsGlue implements Glue, AutoCloseable {

  private static final int SERVER_ERROR = 500;

  private final GlueAsyncClient client;
  private final GlueCalls calls;

  /**
   * Glue behind an SDK client.
   *
   * @param passthrough names of operations that the gate sends beside its own
   * @param client built by {@link GlueClients}, so that it tries each call once and within a time
   *     limit; closed with this
   */
  public AwsGlue(GlueAsyncClient client, Set<String> passthrough) {
    this.client = client;
    this.calls = new GlueCalls(passthrough);
  }

  @Override
  public CompletableFuture<GlueReply> send(GlueRequest request) {
    Transmission transmission = new Transmission();
    GlueRequest tracked = transmission.track(request);
    CompletableFuture<? extends GlueResponse> call;
    try {
      call =
          calls
              .start(client, tracked)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "The gate sends no " + request.getClass().getSimpleName()));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(failed(e, transmission));
    }
    return call.handle(
        (response, failure) ->
            failure == null
                ? done(response, transmission)
                : failed(unwrapped(failure), transmission));
  }

  @Override
  public void close() {
    client.close();
  }

  /** The SDK takes an empty body for an answer, and a proxy's 200 says nothing of what Glue did. */
  private static GlueReply done(GlueResponse response, Transmission transmission) {
    Optional<String> requestId =
        Optional.ofNullable(response.responseMetadata().requestId()).filter(AwsGlue::real);
    return transmission.answeredInJson()
        ? new GlueReply.Done(response, requestId)
        : new GlueReply.Unknown(
            "unreadable-answer", Optional.of(response.sdkHttpResponse().statusCode()), requestId);
  }

  private static GlueReply failed(Throwable failure, Transmission transmission) {
    if (failure instanceof GlueException e) {
      return answered(e);
    }
    if (!transmission.began() || neverConnected(failure)) {
      return new GlueReply.NotSent(
          lacksCredentials(failure)
              ? GlueReply.NotSent.NO_CREDENTIALS
              : failure.getClass().getSimpleName());
    }
    return new GlueReply.Unknown(reason(failure), Optional.empty(), Optional.empty());
  }

  /** An error that Glue did not write itself, by its form, says nothing of what Glue did. */
  private static GlueReply answered(GlueException error) {
    Optional<String> requestId = Optional.ofNullable(error.requestId());
    AwsErrorDetails details = error.awsErrorDetails();
    if (error.statusCode() >= SERVER_ERROR) {
      return new GlueReply.Unknown("server-error", Optional.of(error.statusCode()), requestId);
    }
    if (details == null || details.errorCode() == null || details.errorCode().isEmpty()) {
      return new GlueReply.Unknown("unreadable-answer", Optional.of(error.statusCode()), requestId);
    }
    return new GlueReply.Refused(error, requestId);
  }

  private static String reason(Throwable failure) {
    if (failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException
        || failure instanceof AbortedException) {
      return "timeout";
    }
    return causes(failure)
            .anyMatch(cause -> cause instanceof IOException || cause instanceof TimeoutException)
        ? "connection-lost"
        : "unreadable-answer";
  }

  /** The SDK's providers report by this text only that none of them has credentials. */
  private static boolean lacksCredentials(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause -> String.valueOf(cause.getMessage()).contains("Unable to load credentials"));
  }

  /** True if no connection was ever there to send the request on. */
  private static boolean neverConnected(Throwable failure) {
    // The SDK's Netty client reports a pool that had no connection in time by this text only.
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || String.valueOf(cause.getMessage())
                        .startsWith("Acquire operation took longer than"));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private static boolean real(String requestId) {
    return !"UNKNOWN".equals(requestId);
  }

  /** How far the SDK got: handed the request to its HTTP client, and read JSON from it. */
  static final class Transmission {
    static final ExecutionAttribute<Transmission> ATTRIBUTE =
        new ExecutionAttribute<>("glue-ledger.transmission");

    private volatile boolean began;
    private volatile boolean json;

    boolean began() {
      return began;
    }

    /** Whether a body came that begins as every answer of Glue's does. */
    boolean answeredInJson() {
      return json;
    }

    private ByteBuffer read(ByteBuffer part) {
      json |= part.hasRemaining() && part.get(part.position()) == '{';
      return part;
    }

    private GlueRequest track(GlueRequest request) {
      return (GlueRequest)
          request.toBuilder()
              .overrideConfiguration(c -> c.putExecutionAttribute(ATTRIBUTE, this))
              .build();
    }

    /** Marks the {@link Transmission} of each call; installed once in the client. */
    static final class Marker implements ExecutionInterceptor {
      @Override
      public void beforeTransmission(
          Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Transmission transmission = attributes.getAttribute(ATTRIBUTE);
        if (transmission != null) {
          transmission.began = true;
        }
      }

      @Override
      public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
          Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Transmission transmission = attributes.getAttribute(ATTRIBUTE);
        return transmission == null
            ? context.responsePublisher()
            : context
                .responsePublisher()
                .map(body -> SdkPublisher.adapt(body).map(transmission::read));
      }
    }
  }
}

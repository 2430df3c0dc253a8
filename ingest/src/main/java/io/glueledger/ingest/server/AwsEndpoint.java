/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import static java.util.Objects.requireNonNull;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.common.util.TimeoutMode;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.definition.redaction.SecretScanner;
import io.glueledger.event.Actor;
import io.glueledger.ingest.auth.Authentication;
import io.glueledger.ingest.auth.SignatureVerifier;
import io.glueledger.ingest.auth.SignedRequest;
import io.glueledger.ingest.auth.SigningService;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.metrics.GateMetrics;
import io.glueledger.ingest.metrics.Stage;
import io.glueledger.ingest.protocol.GateOperation;
import io.glueledger.ingest.protocol.RequestRoute;
import io.glueledger.ingest.protocol.RequestRouter;
import io.glueledger.ingest.protocol.WireAnswer;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.ParseResult;
import io.glueledger.ingest.protocol.sts.StsAnswers;
import io.glueledger.ingest.protocol.sts.StsCall;
import io.glueledger.ingest.protocol.sts.StsError;
import io.netty.util.AsciiString;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/**
 * What AWS clients talk to: authenticates every request before anything else is looked at, and
 * answers as AWS does.
 */
final class AwsEndpoint implements HttpService {
  private static final int USER_AGENT_LIMIT = 256;

  /** I7. The server's own timeout, which is shorter, is for the request to arrive. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  private final SignatureVerifier verifier;
  private final RequestRouter router;
  private final StsAnswers sts;
  private final Supplier<Optional<OperationDispatcher>> gate;
  private final CallerNotes notes;
  private final SecurityLog security;
  private final GateMetrics metrics;
  private final Semaphore places;
  private final InstantSource clock;

  /**
   * An endpoint.
   *
   * @param gate empty until a change may be forwarded
   * @param places bound the calls under way, so that a log or a Glue that stands still cannot fill
   *     the memory
   */
  AwsEndpoint(
      SignatureVerifier verifier,
      RequestRouter router,
      StsAnswers sts,
      Supplier<Optional<OperationDispatcher>> gate,
      CallerNotes notes,
      SecurityLog security,
      GateMetrics metrics,
      Semaphore places,
      InstantSource clock) {
    this.verifier = verifier;
    this.router = router;
    this.sts = sts;
    this.gate = gate;
    this.notes = notes;
    this.security = security;
    this.metrics = metrics;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
    return HttpResponse.of(
        request
            .aggregate()
            .thenCompose(
                whole -> {
                  ctx.setRequestTimeout(TimeoutMode.SET_FROM_NOW, ANSWER_WITHIN);
                  ctx.setAttr(ServerRefusals.PROGRESS, new CallProgress(ctx::isCancelled));
                  return answer(ctx, whole);
                })
            .thenApply(AwsEndpoint::response));
  }

  private CompletableFuture<WireAnswer> answer(
      ServiceRequestContext ctx, AggregatedHttpRequest whole) {
    SignedRequest request = signed(whole);
    String requestId = UUID.randomUUID().toString();
    Authentication authentication =
        metrics.stages().time(Stage.AUTHENTICATE, () -> verifier.verify(request));
    if (authentication instanceof Authentication.Refused refused) {
      security.refused(refused.code().errorCode(), address(ctx));
      return done(
          RequestRouter.speaksSts(request)
              ? sts.error(StsError.ofRefused(refused), requestId, clock.instant())
              : error(WireErrors.notAuthenticated(refused), requestId));
    }
    Authentication.Authenticated caller = (Authentication.Authenticated) authentication;
    RequestRoute route = router.route(request, caller.service());
    if (route instanceof RequestRoute.ToSts) {
      StsCall call = StsCall.read(request.body());
      return done(
          call instanceof StsCall.Other other
              ? sts.error(other.error(), requestId, clock.instant())
              : sts.callerIdentity(caller.caller().principal(), requestId, clock.instant()));
    }
    if (route instanceof RequestRoute.Nowhere nowhere) {
      security.refused(nowhere.error().code(), address(ctx), caller.caller().accessKeyId());
      return done(
          caller.service() == SigningService.STS
              ? sts.error(StsError.of(nowhere.error()), requestId, clock.instant())
              : error(nowhere.error(), requestId));
    }
    GateOperation operation = ((RequestRoute.ToGlue) route).operation();
    return glue(ctx, request, caller, operation, requestId);
  }

  private CompletableFuture<WireAnswer> glue(
      ServiceRequestContext ctx,
      SignedRequest request,
      Authentication.Authenticated caller,
      GateOperation operation,
      String requestId) {
    ParseResult read = AwsJsonReader.read(operation.requestBuilder().get(), request.body());
    if (read instanceof ParseResult.NotUnderstood wrong) {
      security.refused(wrong.error().code(), address(ctx), caller.caller().accessKeyId());
      return done(error(wrong.error(), requestId));
    }
    Optional<OperationDispatcher> ready = gate.get();
    if (ready.isEmpty() || !places.tryAcquire()) {
      return done(error(WireErrors.notReady(), requestId));
    }
    GlueRequest parsed = (GlueRequest) ((ParseResult.Understood) read).request();
    AuthenticatedCall call = context(ctx, request, caller, operation);
    long start = System.nanoTime();
    return done(ready.get())
        .thenCompose(dispatcher -> dispatcher.handle(call, parsed))
        .handle(
            (reply, failure) -> {
              places.release();
              metrics.answered(operation.name(), code(reply, failure), start);
              return failure == null
                  ? answer(reply, call.progress())
                  : failed(failure, requestId, call);
            });
  }

  private static String code(@Nullable CallReply reply, @Nullable Throwable failure) {
    if (failure != null) {
      return WireErrors.unexpected().code();
    }
    return reply instanceof CallReply.Failure refused ? refused.error().code() : "none";
  }

  private WireAnswer answer(CallReply reply, CallProgress progress) {
    if (reply instanceof CallReply.Failure failure) {
      return error(notes.refusal(failure.error(), progress), reply.requestId());
    }
    WireAnswer answer =
        WireAnswer.success(((CallReply.Success) reply).body(), reply.requestId(), clock.instant());
    return CallerNotes.warnings(progress)
        .map(warnings -> answer.with(CallerNotes.WARNINGS, warnings))
        .orElse(answer);
  }

  private WireAnswer failed(Throwable failure, String requestId, AuthenticatedCall call) {
    security.failed(failure, requestId, call.action(), call.progress().recorded());
    return error(WireErrors.unexpected(), requestId);
  }

  private WireAnswer error(WireError error, String requestId) {
    return WireAnswer.error(error, requestId, clock.instant());
  }

  private static AuthenticatedCall context(
      ServiceRequestContext ctx,
      SignedRequest request,
      Authentication.Authenticated caller,
      GateOperation operation) {
    Actor actor =
        new Actor(
            caller.caller().principal(),
            caller.caller().accessKeyId(),
            address(ctx),
            request.one("user-agent").map(AwsEndpoint::shortened).orElse(null),
            caller.caller().person().orElse(null));
    return new AuthenticatedCall(
        operation.name(),
        actor,
        caller.caller().rights(),
        caller.signature(),
        caller.signedAt(),
        request.one("amz-sdk-invocation-id"),
        requireNonNull(ctx.attr(ServerRefusals.PROGRESS)));
  }

  private static String shortened(String userAgent) {
    int length = Math.min(userAgent.length(), USER_AGENT_LIMIT);
    return SecretScanner.blank(userAgent.substring(0, length));
  }

  private static SignedRequest signed(AggregatedHttpRequest whole) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Map.Entry<AsciiString, String> header : whole.headers()) {
      String name = header.getKey().toString();
      if (!name.startsWith(":") || name.equals(":authority")) {
        headers.computeIfAbsent(name, n -> new ArrayList<>()).add(header.getValue());
      }
    }
    String target = whole.path();
    int query = target.indexOf('?');
    return new SignedRequest(
        whole.method().name(),
        query < 0 ? target : target.substring(0, query),
        query < 0 ? "" : target.substring(query + 1),
        headers,
        whole.content().array());
  }

  private static String address(ServiceRequestContext ctx) {
    InetSocketAddress remote = ctx.remoteAddress();
    return remote.getAddress().getHostAddress();
  }

  static HttpResponse response(WireAnswer answer) {
    ResponseHeadersBuilder headers = ResponseHeaders.builder(answer.status());
    answer.headers().forEach(headers::add);
    return HttpResponse.of(headers.build(), HttpData.wrap(answer.body()));
  }

  private static <T> CompletableFuture<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }
}

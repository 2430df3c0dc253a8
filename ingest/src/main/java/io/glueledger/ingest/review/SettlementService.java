/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.base.reader.CurrentTokens;
import io.glueledger.base.reader.ReaderRole;
import io.glueledger.base.reader.ReaderToken;
import io.glueledger.definition.redaction.SecretScanner;
import io.glueledger.event.Actor;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes settlements of review items over HTTP. The gate looks at the token itself: whoever took
 * over the query API could settle nothing without one.
 */
public final class SettlementService extends AbstractHttpService {
  /** Where it is, below the gate's base path. */
  public static final String PATH = "/ledger/v1/review";

  private static final Logger LOG = LoggerFactory.getLogger(SettlementService.class);
  private static final String BEARER = "bearer ";
  private static final int LONGEST_AGENT = 256;
  private static final JsonMapper JSON = new JsonMapper();

  private final CurrentTokens tokens;
  private final Supplier<Optional<Settlements>> settlements;

  /**
   * The service of a gate.
   *
   * @param settlements empty while the gate has not read the log
   */
  public SettlementService(CurrentTokens tokens, Supplier<Optional<Settlements>> settlements) {
    this.tokens = tokens;
    this.settlements = settlements;
  }

  @Override
  protected HttpResponse doPost(ServiceRequestContext context, HttpRequest request) {
    return HttpResponse.of(request.aggregate().thenCompose(whole -> answer(context, whole)));
  }

  private CompletableFuture<HttpResponse> answer(
      ServiceRequestContext context, AggregatedHttpRequest request) {
    Optional<ReaderToken> reader =
        bearer(request.headers().get(HttpHeaderNames.AUTHORIZATION, ""))
            .flatMap(token -> tokens.get().presented(token));
    if (reader.isEmpty()) {
      return problem(
          HttpStatus.UNAUTHORIZED, "The header Authorization has no valid bearer token.");
    }
    if (!reader.get().allows(ReaderRole.REVIEWER) || reader.get().person().isEmpty()) {
      return problem(
          HttpStatus.FORBIDDEN,
          "Settling needs a token with the role reviewer and a person; this one has not both.");
    }
    Optional<Settlements> ready = settlements.get();
    if (ready.isEmpty()) {
      return problem(HttpStatus.SERVICE_UNAVAILABLE, "The gate is not ready; try again soon.");
    }
    SettlementOrder order;
    try {
      order = SettlementOrder.read(request.content().array());
    } catch (IllegalArgumentException wrong) {
      return problem(HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
    }
    Actor actor = actor(context, request, reader.get());
    return ready.get().settle(order, actor).thenApply(result -> answer(result, order, actor));
  }

  private static HttpResponse answer(
      Settlements.Result result, SettlementOrder order, Actor actor) {
    if (result instanceof Settlements.Result.Settled settled) {
      LOG.atInfo()
          .addKeyValue("connection", order.connection().getName())
          .addKeyValue("mode", order.settled().getMode())
          .addKeyValue("items", order.settled().getItems().size())
          .addKeyValue("person", actor.getPerson().orElse(""))
          .log("Review items settled");
      ObjectNode body = JSON.createObjectNode();
      body.put("partition", settled.partition());
      body.put("offset", settled.offset());
      return HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, body.toString());
    }
    return result instanceof Settlements.Result.Refused refused
        ? problem(HttpStatus.CONFLICT, refused.why() + ".").join()
        : problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                ((Settlements.Result.Unknown) result).why() + "; look whether it was settled.")
            .join();
  }

  private static Actor actor(
      ServiceRequestContext context, AggregatedHttpRequest request, ReaderToken reader) {
    String agent = request.headers().get(HttpHeaderNames.USER_AGENT, "");
    return Actor.newBuilder()
        .setPrincipal("reader:" + reader.name())
        .setAccessKeyId("")
        .setSourceAddress(context.remoteAddress().getAddress().getHostAddress())
        .setUserAgent(
            agent.isEmpty()
                ? null
                : SecretScanner.blank(agent.substring(0, Math.min(agent.length(), LONGEST_AGENT))))
        .setPerson(reader.person().orElse(null))
        .build();
  }

  private static Optional<String> bearer(String authorization) {
    return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? Optional.of(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private static CompletableFuture<HttpResponse> problem(HttpStatus status, String detail) {
    ObjectNode body = JSON.createObjectNode();
    body.put("status", status.code());
    body.put("title", status.reasonPhrase());
    body.put("detail", detail);
    return CompletableFuture.completedFuture(
        HttpResponse.of(status, MediaType.create("application", "problem+json"), body.toString()));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Post;
import io.glueledger.event.ConnectionId;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.gates.GateSettlements;
import io.glueledger.query.gates.SettlementRequests;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.LedgerFilters;
import io.glueledger.query.view.PageLinks;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Takes the form with which a person answers for items of the review queue. */
public final class SettlementForms {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LOOKS = 30;
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

  private final Ledger ledger;
  private final GateSettlements gates;
  private final RequestAuthenticator authenticator;
  private final InstantSource clock;

  /** Brings settlements to gates, with the token of the session. */
  public SettlementForms(
      Ledger ledger,
      GateSettlements gates,
      RequestAuthenticator authenticator,
      InstantSource clock) {
    this.ledger = ledger;
    this.gates = gates;
    this.authenticator = authenticator;
    this.clock = clock;
  }

  /** Settles what is ticked, and shows the connection again. */
  @Post("/review/settle")
  public CompletableFuture<HttpResponse> settle(
      ServiceRequestContext context, AggregatedHttpRequest request) {
    QueryParams form = QueryParams.fromQueryString(request.contentUtf8());
    checkForm(request, form);
    ConnectionId id =
        ConnectionKeys.parse(form.get("connection", ""))
            .orElseThrow(() -> wrong("The form names no connection."));
    return gates
        .settle(
            authenticator.presentedToken(request.headers()).orElseThrow(FormOrigin::foreign),
            SettlementRequests.bytes(order(id, form)),
            request.headers().get(HttpHeaderNames.USER_AGENT, ""))
        .thenApply(SettlementRequests::written)
        .thenCompose(at -> shown(id, at.offset(), LOOKS))
        .thenApply(
            done ->
                HttpResponse.of(
                    ResponseHeaders.builder(HttpStatus.SEE_OTHER)
                        .set(HttpHeaderNames.LOCATION, PageLinks.review(id))
                        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                        .build()));
  }

  private void checkForm(AggregatedHttpRequest request, QueryParams form) {
    byte[] given = form.get("form", "").getBytes(StandardCharsets.UTF_8);
    boolean own =
        authenticator
            .formToken(request.headers())
            .filter(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given))
            .isPresent();
    if (!own) {
      throw FormOrigin.foreign();
    }
  }

  private static ObjectNode order(ConnectionId id, QueryParams form) {
    ObjectNode order = JSON.createObjectNode();
    order.put("connection", ConnectionKeys.text(id));
    order.put("version", number(form.get("version", "")));
    ArrayNode items = order.putArray("items");
    for (String item : form.getAll("item")) {
      String[] parts = item.split(" ", 2);
      ObjectNode key = items.addObject().put("policyId", parts[0]);
      if (parts.length > 1 && !parts[1].isBlank()) {
        key.put("field", parts[1]);
      }
    }
    if (items.isEmpty()) {
      throw wrong("No item is ticked.");
    }
    order.put("mode", form.get("mode", ""));
    order.put("reason", form.get("reason", "").strip());
    Optional.ofNullable(form.get("ticket"))
        .map(String::strip)
        .filter(ticket -> !ticket.isEmpty())
        .ifPresent(ticket -> order.put("ticket", ticket));
    if (form.get("mode", "").equals("ACKNOWLEDGE")) {
      order.put("until", endOfDay(form.get("until", "")).toString());
    }
    return order;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong("The form has no version.");
    }
  }

  private static Instant endOfDay(String day) {
    try {
      return LocalDate.parse(day)
          .plusDays(1)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant()
          .minus(Duration.ofSeconds(1));
    } catch (DateTimeException e) {
      throw wrong("An acknowledgement needs the day on which it ends.");
    }
  }

  /** Completes when the read side knows of the settlement, or has taken too long to. */
  private CompletableFuture<Boolean> shown(ConnectionId id, long offset, int looks) {
    return ledger
        .review(
            LedgerFilters.reviewOf(id, Optional.empty(), clock.instant()), Optional.empty(), 500)
        .thenCompose(
            page -> {
              boolean known =
                  page.items().isEmpty()
                      || page.items().stream()
                          .flatMap(item -> item.getSettlements().stream())
                          .anyMatch(said -> said.getOffset() >= offset);
              return known || looks == 0
                  ? CompletableFuture.completedFuture(known)
                  : CompletableFuture.supplyAsync(() -> looks - 1, LATER)
                      .thenCompose(left -> shown(id, offset, left));
            });
  }

  private static ProblemException wrong(String detail) {
    return new ProblemException(HttpProblem.request(detail, "Go back and complete the form."));
  }
}

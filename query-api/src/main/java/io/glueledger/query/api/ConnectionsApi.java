/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpResponse;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Format;
import io.glueledger.query.http.Problem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.json.ConnectionJson;
import io.glueledger.query.json.Json;
import io.glueledger.query.json.Tables;
import io.glueledger.query.ledger.ConnectionFilter;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.Page;
import io.glueledger.query.text.Times;
import io.glueledger.query.text.Visible;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Connections as they are, as they were, and how they became so. */
final class ConnectionsApi {
  private final Ledger ledger;

  ConnectionsApi(Ledger ledger) {
    this.ledger = ledger;
  }

  CompletableFuture<HttpResponse> list(Call call) {
    ConnectionFilter filter = Filters.connections(call.parameters());
    return new ListAnswer<ConnectionSummary, String>(
            "connections",
            (position, limit) -> ledger.connections(filter, position, limit),
            summary -> ConnectionKeys.text(summary.getView().getConnection()),
            new ListAnswer.Positions<>(key -> List.of(key), texts -> texts.get(0)),
            ConnectionJson::item,
            Tables.CONNECTIONS)
        .answer(call, "connections");
  }

  CompletableFuture<HttpResponse> one(Call call) {
    ConnectionId id = call.connection(0);
    Optional<Instant> at = call.parameters().instant("at");
    return at.isPresent() ? asOf(id, at.get()) : now(id);
  }

  CompletableFuture<HttpResponse> history(Call call) {
    ConnectionId id = call.connection(1);
    boolean withDefinitions = call.parameters().truth("definitions").orElse(false);
    return new ListAnswer<ConnectionVersion, Long>(
            "history",
            (position, limit) ->
                ledger
                    .versions(
                        id, position.map(OptionalLong::of).orElseGet(OptionalLong::empty), limit)
                    .thenApply(page -> known(id, position, page)),
            ConnectionVersion::getNumber,
            new ListAnswer.Positions<>(
                number -> List.of(Long.toString(number)), texts -> Long.valueOf(texts.get(0))),
            (json, version) -> ConnectionJson.version(json, version, withDefinitions),
            Tables.VERSIONS)
        .answer(call, "history " + ConnectionKeys.text(id));
  }

  private CompletableFuture<HttpResponse> now(ConnectionId id) {
    return ledger
        .connection(id)
        .thenApply(
            found -> {
              ConnectionSummary summary = found.orElseThrow(() -> unknown(id));
              return Answers.ok(
                  Format.JSON.mediaType(),
                  Json.bytes(json -> json.object(() -> ConnectionJson.whole(json, summary))));
            });
  }

  private CompletableFuture<HttpResponse> asOf(ConnectionId id, Instant at) {
    return ledger
        .versionAt(id, at)
        .thenApply(
            found -> {
              ConnectionVersion version = found.orElseThrow(() -> unknownAt(id, at));
              return Answers.ok(
                  Format.JSON.mediaType(),
                  Json.bytes(json -> json.object(() -> ConnectionJson.asOf(json, version, at))));
            });
  }

  private static Page<ConnectionVersion> known(
      ConnectionId id, Optional<Long> position, Page<ConnectionVersion> page) {
    if (page.items().isEmpty() && position.isEmpty()) {
      throw unknown(id);
    }
    return page;
  }

  private static ProblemException unknown(ConnectionId id) {
    return new ProblemException(
        Problem.notFound(
            "The ledger knows no connection " + shown(id) + ".",
            "Look for it with /v1/connections?name=…; a slash inside a name is %2F in the path."));
  }

  private static ProblemException unknownAt(ConnectionId id, Instant at) {
    return new ProblemException(
        Problem.notFound(
            "The ledger knew no connection %s at %s.".formatted(shown(id), Times.rfc3339(at)),
            "Its history says from when on it is known; what was before the ledger saw it, nobody"
                + " kept."));
  }

  private static String shown(ConnectionId id) {
    return "\"" + Visible.of(id.getName()) + "\" in catalog " + Visible.of(id.getCatalogId());
  }
}

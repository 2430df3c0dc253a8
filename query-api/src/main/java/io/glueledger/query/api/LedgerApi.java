/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Head;
import com.linecorp.armeria.server.annotation.Order;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.base.reader.ReaderRole;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.query.http.AnswerFormat;
import io.glueledger.query.http.ConnectionAddress;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.http.RawTarget;
import io.glueledger.query.json.ChangeMembers;
import io.glueledger.query.json.ConnectionMembers;
import io.glueledger.query.json.JsonWriter;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.LedgerFilters;
import io.glueledger.query.ledger.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The API, each operation at its address. Armeria chooses the operation; names are read off the
 * request line as it is. A name may stand with its slashes as they are, or as {@code %2F}, and only
 * a segment {@code history} of its own after the name means the history.
 */
public final class LedgerApi {
  private final Ledger ledger;
  private final byte[] openApi;
  private final ApiAccess access;
  private final InstantSource clock;

  /**
   * The API over one ledger.
   *
   * @param openApi its description, JSON
   * @param access what callers may do
   * @param clock tells what is not yet
   */
  public LedgerApi(Ledger ledger, byte[] openApi, ApiAccess access, InstantSource clock) {
    this.clock = clock;
    this.access = access;
    this.ledger = ledger;
    this.openApi = openApi.clone();
  }

  /** The ledger in numbers. */
  @Get
  @Head
  @Path("/v1/overview")
  public CompletableFuture<HttpResponse> overview(ServiceRequestContext context) {
    readNone(context);
    return ledger.overview().thenApply(it -> HttpAnswers.json(JsonWriter.record(it)));
  }

  /** Connections. */
  @Get
  @Head
  @Path("/v1/connections")
  public CompletableFuture<HttpResponse> connections(ServiceRequestContext context) {
    return LedgerList.CONNECTIONS.answer(
        context,
        given ->
            new LedgerList.Connections(
                ListFilters.connections(given, clock.instant()),
                given.truth("definitions").orElse(false)),
        (asked, after, limit) ->
            ledger
                .connections(asked.filter(), after, limit)
                .thenApply(
                    page -> {
                      if (asked.definitions()) {
                        ReadLog.shown(context, page.items().size());
                      }
                      return page;
                    }));
  }

  /** One connection as it is, or as it was. */
  @Get
  @Head
  @Path("glob:/v1/connections/*/**")
  public CompletableFuture<HttpResponse> connection(ServiceRequestContext context) {
    RawTarget target = RawTarget.of(context);
    if (target.isNamedByParameter(2, 0) && target.name().isEmpty()) {
      throw NothingFound.withoutName();
    }
    Optional<Instant> at =
        readOne(
            context,
            given -> {
              accept(given, target.isNamedByParameter(2, 0));
              return given.past("at", clock.instant(), QueryParameters::instant);
            });
    ConnectionId id = target.connection(2, 0);
    return (at.isPresent() ? connectionAt(id, at.get()) : connectionNow(id))
        .thenApply(answer -> shown(context, answer));
  }

  /** The same of a connection whose name is a parameter. */
  @Get
  @Head
  @Path("glob:/v1/connections/*")
  public CompletableFuture<HttpResponse> connectionByName(ServiceRequestContext context) {
    return connection(context);
  }

  /** Versions of one connection. */
  @Order(-1)
  @Get
  @Head
  @Path("regex:^/v1/connections/[^/]+/.+/history$")
  public CompletableFuture<HttpResponse> history(ServiceRequestContext context) {
    RawTarget target = RawTarget.of(context);
    ConnectionId id = target.connection(2, 1);
    return LedgerList.versions(id)
        .answer(
            context,
            given -> {
              accept(given, target.isNamedByParameter(2, 1));
              return given.truth("definitions").orElse(false);
            },
            (withDefinitions, position, limit) ->
                ledger
                    .versions(
                        id, position.map(OptionalLong::of).orElseGet(OptionalLong::empty), limit)
                    .thenApply(
                        page -> {
                          if (withDefinitions) {
                            ReadLog.shown(context, page.items().size());
                          }
                          return known(id, position, page);
                        }));
  }

  /** The same of a connection whose name is a parameter; without one, of a name in the path. */
  @Order(-2)
  @Get
  @Head
  @Path("regex:^/v1/connections/[^/]+/history$")
  public CompletableFuture<HttpResponse> historyByName(ServiceRequestContext context) {
    return RawTarget.of(context).name().isPresent() ? history(context) : connection(context);
  }

  /** Changes, those that were refused too. */
  @Get
  @Head
  @Path("/v1/changes")
  public CompletableFuture<HttpResponse> changes(ServiceRequestContext context) {
    return LedgerList.CHANGES.answer(context, ListFilters::changes, ledger::changes);
  }

  /** One change. */
  @Get
  @Head
  @Path("glob:/v1/changes/*")
  public CompletableFuture<HttpResponse> change(ServiceRequestContext context) {
    readNone(context);
    return ledger
        .change(changeId(RawTarget.of(context).decoded(2)))
        .thenApply(found -> found.orElseThrow(NothingFound::change))
        .thenApply(it -> HttpAnswers.json(JsonWriter.object(ChangeMembers.WHOLE, it)))
        .thenApply(answer -> shown(context, answer));
  }

  /** Who used connections without changing them. */
  @Get
  @Head
  @Path("/v1/accesses")
  public CompletableFuture<HttpResponse> accesses(ServiceRequestContext context) {
    return LedgerList.ACCESSES.answer(context, ListFilters::accesses, ledger::accesses);
  }

  /** What is risky now. */
  @Get
  @Head
  @Path("/v1/findings")
  public CompletableFuture<HttpResponse> findings(ServiceRequestContext context) {
    return LedgerList.FINDINGS.answer(
        context, given -> ListFilters.findings(given, clock.instant()), ledger::findings);
  }

  /** What is risky no more. */
  @Get
  @Head
  @Path("/v1/findings/closed")
  public CompletableFuture<HttpResponse> closedFindings(ServiceRequestContext context) {
    return LedgerList.CLOSED_FINDINGS.answer(
        context, ListFilters::closedFindings, ledger::closedFindings);
  }

  /** Who serves the ledger. */
  @Get
  @Head
  @Path("/v1/instances")
  public CompletableFuture<HttpResponse> instances(ServiceRequestContext context) {
    access.require(context, ReaderRole.ADMIN);
    readNone(context);
    return ledger.instances().thenApply(it -> HttpAnswers.json(JsonWriter.record(it)));
  }

  /** What all of these are. */
  @Get
  @Head
  @Path("/v1/openapi.json")
  public HttpResponse description(ServiceRequestContext context) {
    readNone(context);
    return HttpAnswers.json(openApi);
  }

  /** Notes that the answer shows a definition; what was not found shows none. */
  private static HttpResponse shown(ServiceRequestContext context, HttpResponse answer) {
    ReadLog.shown(context, 1);
    return answer;
  }

  /** Reads the parameters of an operation that answers with one object. */
  private static <A> A readOne(
      ServiceRequestContext context, Function<QueryParameters, A> arguments) {
    return QueryParameters.read(
        RawTarget.of(context).query(),
        given -> {
          var unused =
              AnswerFormat.choose(given, context.request().headers(), AnswerFormat.ONLY_JSON);
          return arguments.apply(given);
        });
  }

  /** The same for one that takes none of its own. */
  private static void readNone(ServiceRequestContext context) {
    var unused = readOne(context, given -> given);
  }

  private CompletableFuture<HttpResponse> connectionNow(ConnectionId id) {
    return ledger
        .connection(id)
        .thenCompose(
            found ->
                found.map(CompletableFuture::completedFuture).orElseGet(() -> neverExisted(id)))
        .thenApply(it -> HttpAnswers.json(JsonWriter.object(ConnectionMembers.WHOLE, it)));
  }

  /** Fails, and says whether anybody has ever asked for it. */
  private CompletableFuture<ConnectionSummary> neverExisted(ConnectionId id) {
    return ledger
        .changes(LedgerFilters.endedChanges(id, List.of()), Optional.empty(), 1)
        .thenApply(
            attempts -> {
              throw attempts.items().isEmpty()
                  ? NothingFound.connection(id)
                  : NothingFound.onlyAttempted(id);
            });
  }

  private CompletableFuture<HttpResponse> connectionAt(ConnectionId id, Instant at) {
    return ledger
        .versionAt(id, at)
        .thenApply(found -> found.orElseThrow(() -> NothingFound.connectionAt(id, at)))
        .thenApply(it -> HttpAnswers.json(JsonWriter.object(ConnectionMembers.asOf(at), it)));
  }

  private static Page<ConnectionVersion> known(
      ConnectionId id, Optional<Long> position, Page<ConnectionVersion> page) {
    if (page.items().isEmpty() && position.isEmpty()) {
      throw NothingFound.connection(id);
    }
    return page;
  }

  /** Every id is a UUID; nothing else is asked of the projectors. */
  private static String changeId(String text) {
    if (!text.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
      throw NothingFound.changeId();
    }
    return UUID.fromString(text).toString();
  }

  /** The name is part of the address, and no filter. */
  private static void accept(QueryParameters given, boolean named) {
    if (named) {
      ConnectionAddress.accept(given);
    }
  }
}

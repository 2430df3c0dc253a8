/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Head;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.RecordedChange;
import io.glueledger.query.api.ReadLog;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.http.RawTarget;
import io.glueledger.query.json.ChangeMembers;
import io.glueledger.query.json.ConnectionMembers;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.openapi.ApiDescription;
import io.glueledger.query.openapi.OpenApi;
import io.glueledger.query.page.ChangePage;
import io.glueledger.query.page.ComparePage;
import io.glueledger.query.page.ConnectionPage;
import io.glueledger.query.page.ConnectionsPage;
import io.glueledger.query.page.ListPage;
import io.glueledger.query.page.OverviewPage;
import io.glueledger.query.policy.PoliciesPage;
import io.glueledger.query.view.Labels;
import io.glueledger.query.view.PageFrame.Export;
import io.glueledger.query.view.PageFrame.Section;
import io.glueledger.query.view.PageLinks;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The pages of somebody who is signed in, each at its address. */
public final class DashboardPages {
  private static final List<Export> PACKS =
      List.of(new Export("JSON", "/v1/packs"), new Export("CSV", "/v1/packs?format=csv"));

  private final Ledger ledger;
  private final ApiDescription description;
  private final PageRenderer renderer;
  private final InstantSource clock;

  /**
   * The pages of one ledger.
   *
   * @param clock tells what is not yet
   */
  public DashboardPages(
      Ledger ledger, OpenApi openApi, PageRenderer renderer, InstantSource clock) {
    this.clock = clock;
    this.ledger = ledger;
    this.description = ApiDescription.of(openApi.document());
    this.renderer = renderer;
  }

  /** What is risky now, what is open, and what happened last. */
  @Get
  @Head
  @Path("/")
  public CompletableFuture<HttpResponse> overview(ServiceRequestContext context) {
    QueryParameters.readNone(query(context));
    List<Export> exports = List.of(new Export("JSON", "/v1/overview"));
    return OverviewPage.load(ledger, clock.instant())
        .thenApply(page -> renderer.page(context, "overview.jte", Section.OVERVIEW, exports, page));
  }

  /** Connections. */
  @Get
  @Head
  @Path("/connections")
  public CompletableFuture<HttpResponse> connections(ServiceRequestContext context) {
    return ConnectionsPage.load(ledger, query(context), clock.instant())
        .thenApply(
            page ->
                renderer.page(
                    context, "connections.jte", Section.CONNECTIONS, page.list().exports(), page));
  }

  /** One connection as it is, or as it was. */
  @Get
  @Head
  @Path("glob:/connections/*")
  @Path("glob:/connections/*/**")
  public CompletableFuture<HttpResponse> connection(ServiceRequestContext context) {
    RawTarget target = RawTarget.of(context);
    if (target.isNamedByParameter(1, 0) && target.name().isEmpty()) {
      throw nothing();
    }
    ConnectionId id = target.connection(1, 0);
    return ConnectionPage.load(ledger, id, query(context), clock.instant())
        .thenApply(
            page -> {
              ReadLog.shown(context, 1);
              return renderer.page(
                  context,
                  "connection.jte",
                  Section.CONNECTIONS,
                  page.view().isPresent() ? exports(id, page) : List.of(attempts(id)),
                  id.getName(),
                  page);
            });
  }

  private static List<Export> exports(ConnectionId id, ConnectionPage page) {
    String api =
        page.at()
            .map(at -> ConnectionMembers.selfAt(id, at))
            .orElseGet(() -> ConnectionMembers.self(id));
    return List.of(
        new Export("JSON", api),
        new Export("History as JSON", ConnectionMembers.history(id, Map.of())),
        new Export("History as CSV", ConnectionMembers.history(id, Map.of("format", "csv"))));
  }

  private static Export attempts(ConnectionId id) {
    return new Export("JSON", "/v1" + PageLinks.changesOf(id));
  }

  /** Two versions of a connection. */
  @Get
  @Head
  @Path("/compare")
  public CompletableFuture<HttpResponse> compare(ServiceRequestContext context) {
    return ComparePage.load(ledger, query(context), clock.instant())
        .thenApply(
            page -> {
              if (page.found().isPresent()) {
                ReadLog.shown(context, 2);
              }
              return renderer.page(
                  context, "compare.jte", Section.CONNECTIONS, List.of(), "Compare", page);
            });
  }

  /** What became of the catalog between two moments. */
  @Get
  @Head
  @Path("/compare/catalog")
  public CompletableFuture<HttpResponse> catalog(ServiceRequestContext context) {
    return ListPage.differences(ledger, query(context), clock.instant())
        .thenApply(
            page -> {
              ReadLog.shown(context, page.items().size());
              return renderer.page(
                  context,
                  "compare-catalog.jte",
                  Section.CONNECTIONS,
                  page.list().exports(),
                  "Compare the catalog",
                  page);
            });
  }

  /** Changes. */
  @Get
  @Head
  @Path("/changes")
  public CompletableFuture<HttpResponse> changes(ServiceRequestContext context) {
    return ListPage.changes(ledger, query(context))
        .thenApply(
            page ->
                renderer.page(
                    context, "changes.jte", Section.CHANGES, page.list().exports(), page));
  }

  /** One change. */
  @Get
  @Head
  @Path("glob:/changes/*")
  public CompletableFuture<HttpResponse> change(ServiceRequestContext context) {
    return ChangePage.load(ledger, RawTarget.of(context).decoded(1), query(context))
        .thenApply(
            page -> {
              ReadLog.shown(context, 1);
              RecordedChange change = page.change();
              return renderer.page(
                  context,
                  "change.jte",
                  Section.CHANGES,
                  List.of(new Export("JSON", ChangeMembers.self(change.getChangeId()))),
                  Labels.word(change.getOperation()) + " of " + change.getConnection().getName(),
                  page);
            });
  }

  /** Who used connections without changing them. */
  @Get
  @Head
  @Path("/accesses")
  public CompletableFuture<HttpResponse> accesses(ServiceRequestContext context) {
    return ListPage.accesses(ledger, query(context))
        .thenApply(
            page ->
                renderer.page(
                    context, "accesses.jte", Section.ACCESS, page.list().exports(), page));
  }

  /** What is risky now. */
  @Get
  @Head
  @Path("/findings")
  public CompletableFuture<HttpResponse> findings(ServiceRequestContext context) {
    return ListPage.findings(ledger, query(context), clock.instant())
        .thenApply(
            page ->
                renderer.page(
                    context, "findings.jte", Section.FINDINGS, page.list().exports(), page));
  }

  /** What is risky no more. */
  @Get
  @Head
  @Path("/findings/closed")
  public CompletableFuture<HttpResponse> closedFindings(ServiceRequestContext context) {
    return ListPage.closedFindings(ledger, query(context))
        .thenApply(
            page ->
                renderer.page(
                    context,
                    "closed-findings.jte",
                    Section.FINDINGS,
                    page.list().exports(),
                    "Closed findings",
                    page));
  }

  /** The policies of a pack, the packs before it, and exceptions. */
  @Get
  @Head
  @Path("/policies")
  public CompletableFuture<HttpResponse> policies(ServiceRequestContext context) {
    return PoliciesPage.load(ledger, query(context))
        .thenApply(page -> renderer.page(context, "policies.jte", Section.POLICIES, PACKS, page));
  }

  /** The controls of standards, and what is open against them. */
  @Get
  @Head
  @Path("/controls")
  public CompletableFuture<HttpResponse> controls(ServiceRequestContext context) {
    QueryParameters.readNone(query(context));
    return PoliciesPage.load(ledger, "")
        .thenApply(
            page ->
                renderer.page(
                    context, "controls.jte", Section.POLICIES, List.of(), "Controls", page));
  }

  /** The API, for people. */
  @Get
  @Head
  @Path("/docs")
  public HttpResponse docs(ServiceRequestContext context) {
    List<Export> exports = List.of(new Export("OpenAPI", "/v1/openapi.json"));
    return renderer.page(context, "docs.jte", Section.API, exports, description);
  }

  /** What is at an address where there is no page. */
  public static ProblemException nothing() {
    return new ProblemException(
        HttpProblem.notFound(
            "There is no page at this address.",
            "Start from the overview, or look up the connection in the list."));
  }

  private static String query(ServiceRequestContext context) {
    return RawTarget.of(context).query();
  }
}

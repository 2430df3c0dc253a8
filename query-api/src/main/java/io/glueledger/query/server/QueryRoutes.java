/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import io.glueledger.query.api.ApiAccess;
import io.glueledger.query.api.LedgerApi;
import io.glueledger.query.api.ReviewApi;
import io.glueledger.query.api.SettlementAccess;
import io.glueledger.query.api.SettlementApi;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.compare.CompareApi;
import io.glueledger.query.dashboard.DashboardPages;
import io.glueledger.query.dashboard.FormAccess;
import io.glueledger.query.dashboard.PageAccess;
import io.glueledger.query.dashboard.PageRenderer;
import io.glueledger.query.dashboard.ReviewPages;
import io.glueledger.query.dashboard.SettlementForms;
import io.glueledger.query.dashboard.SignInPages;
import io.glueledger.query.dashboard.StaticAssets;
import io.glueledger.query.day.DaysApi;
import io.glueledger.query.follow.FollowApi;
import io.glueledger.query.gates.GateSettlements;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.openapi.OpenApi;
import io.glueledger.query.policy.PacksApi;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.function.BooleanSupplier;

/**
 * What is at which address of the public listener: the API under {@code /v1}, else the pages.
 *
 * @param ledger what is shown
 * @param gates where settlements go
 * @param authenticator tells who asks
 * @param clock tells how long ago things are
 * @param stopping whether the server has been told to stop
 */
record QueryRoutes(
    Ledger ledger,
    GateSettlements gates,
    RequestAuthenticator authenticator,
    InstantSource clock,
    BooleanSupplier stopping) {

  void addTo(ServerBuilder server) {
    OpenApi openApi = OpenApi.load();
    addApi(server, openApi);
    addPages(server, openApi);
  }

  private void addApi(ServerBuilder server, OpenApi openApi) {
    ApiAccess access = new ApiAccess(authenticator);
    // Before the addresses of changes, which it would be one of.
    server
        .annotatedService()
        .exceptionHandlers(access)
        .decorator(access)
        .build(new FollowApi(ledger, stopping));
    server
        .annotatedService()
        .exceptionHandlers(access)
        .decorator(access)
        .build(new LedgerApi(ledger, openApi.json(), access, clock));
    server
        .annotatedService()
        .exceptionHandlers(access)
        .decorator(access)
        .build(new ReviewApi(ledger, clock));
    server
        .annotatedService()
        .exceptionHandlers(access)
        .decorator(access)
        .build(new CompareApi(ledger, clock));
    server
        .annotatedService()
        .exceptionHandlers(access)
        .decorator(access)
        .build(new DaysApi(ledger, clock));
    server
        .annotatedService()
        .exceptionHandlers(access)
        .decorator(access)
        .build(new PacksApi(ledger));
    server
        .annotatedService()
        .exceptionHandlers(access)
        .decorator(new SettlementAccess(authenticator))
        .build(new SettlementApi(gates, authenticator));
    for (String rest : new String[] {"/v1", "prefix:/v1"}) {
      server.route().path(rest).decorator(access).build(ApiAccess::nothing);
    }
  }

  private void addPages(ServerBuilder server, OpenApi openApi) {
    StaticAssets assets = new StaticAssets();
    PageRenderer renderer = new PageRenderer(authenticator, assets.stylesheet(), clock);
    SignInPages signIn = new SignInPages(authenticator, renderer, clock);
    PageAccess access = new PageAccess(authenticator, signIn, renderer);
    assets.addTo(server);
    server.annotatedService().exceptionHandlers(renderer).build(signIn);
    server
        .annotatedService()
        .exceptionHandlers(renderer)
        .decorator(access)
        .build(new DashboardPages(ledger, openApi, renderer, clock));
    server
        .annotatedService()
        .exceptionHandlers(renderer)
        .decorator(access)
        .build(new ReviewPages(ledger, renderer, authenticator, gates.isPossible(), clock));
    server
        .annotatedService()
        .exceptionHandlers(renderer)
        .decorator(new FormAccess(authenticator, signIn, renderer))
        .build(new SettlementForms(ledger, gates, authenticator, clock));
    HttpService nothing =
        (context, request) -> renderer.handleException(context, request, DashboardPages.nothing());
    server
        .route()
        .path("/")
        .methods(EnumSet.complementOf(EnumSet.of(HttpMethod.GET, HttpMethod.HEAD)))
        .decorator(access)
        .build(nothing);
    server.route().path("prefix:/").decorator(access).build(nothing);
  }
}

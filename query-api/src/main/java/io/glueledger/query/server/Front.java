/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.query.api.ApiService;
import io.glueledger.query.dashboard.DashboardService;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Problem;
import io.glueledger.query.http.Target;
import java.util.concurrent.CompletableFuture;

/** Everything that is asked on the public listener: the API under {@code /v1}, else the pages. */
final class Front implements HttpService {
  private final ApiService api;
  private final DashboardService dashboard;
  private final RequestMetrics metrics;
  private final boolean overTls;

  Front(ApiService api, DashboardService dashboard, RequestMetrics metrics, boolean overTls) {
    this.api = api;
    this.dashboard = dashboard;
    this.metrics = metrics;
    this.overTls = overTls;
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    Target target = Target.parse(context.rawPath());
    metrics.measure(context, target);
    return HttpResponse.of(answer(context, request, target))
        .mapHeaders(headers -> SecurityHeaders.add(headers, overTls));
  }

  private CompletableFuture<HttpResponse> answer(
      ServiceRequestContext context, HttpRequest request, Target target) {
    if (!target.startsWith("v1")) {
      return dashboard.answer(context, request, target);
    }
    return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD
        ? api.answer(context, request.headers(), target)
        : CompletableFuture.completedFuture(Answers.problem(Problem.method("GET")));
  }
}

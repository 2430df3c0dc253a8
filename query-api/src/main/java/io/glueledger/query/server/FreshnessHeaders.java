/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.query.http.AnswerFreshness;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.ProblemException;

/** Says in every answer how new it is, and takes from every request how new it must be. */
final class FreshnessHeaders implements DecoratingHttpServiceFunction {

  @Override
  public HttpResponse serve(HttpService service, ServiceRequestContext context, HttpRequest request)
      throws Exception {
    AnswerFreshness freshness;
    try {
      freshness = AnswerFreshness.begin(context);
    } catch (ProblemException e) {
      return HttpAnswers.problem(e.problem());
    }
    return service.serve(context, request).mapHeaders(freshness::addTo);
  }
}

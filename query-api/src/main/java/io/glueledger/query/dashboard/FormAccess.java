/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.base.reader.ReaderRole;
import io.glueledger.query.api.ReadLog;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.auth.RequestCaller;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;

/** Lets forms with an effect be sent by reviewers who are signed in, from this dashboard alone. */
public final class FormAccess implements DecoratingHttpServiceFunction {
  private final RequestAuthenticator authenticator;
  private final SignInPages signIn;
  private final PageRenderer renderer;

  /** Access by the sessions that an authenticator knows. */
  public FormAccess(RequestAuthenticator authenticator, SignInPages signIn, PageRenderer renderer) {
    this.authenticator = authenticator;
    this.signIn = signIn;
    this.renderer = renderer;
  }

  @Override
  public HttpResponse serve(HttpService form, ServiceRequestContext context, HttpRequest request)
      throws Exception {
    try {
      FormOrigin.check(request.headers());
      if (!(authenticator.caller(request.headers()) instanceof RequestCaller.Known known)) {
        return signIn.ask(context);
      }
      if (!known.token().allows(ReaderRole.REVIEWER)) {
        throw new ProblemException(HttpProblem.forbidden(ReaderRole.REVIEWER.word()));
      }
      ReadLog.by(context, known.token());
      return form.serve(context, request);
    } catch (ProblemException e) {
      return renderer.handleException(context, request, e);
    }
  }
}

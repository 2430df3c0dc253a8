/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.query.auth.Authenticator;
import io.glueledger.query.auth.Caller;
import io.glueledger.query.auth.Role;
import io.glueledger.query.auth.Token;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Problem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.Target;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.openapi.OpenApi;
import io.glueledger.query.view.Shell;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The pages: who asks, for which one, and the page, the form to sign in, or the problem. */
public final class DashboardService {
  private final Authenticator authenticator;
  private final InstantSource clock;
  private final Assets assets = new Assets();
  private final Html html = new Html();
  private final SignIn signIn;
  private final PageRoutes routes;

  private DashboardService(
      Ledger ledger, Authenticator authenticator, OpenApi openApi, InstantSource clock) {
    this.authenticator = authenticator;
    this.clock = clock;
    this.signIn = new SignIn(authenticator, html, title -> shell(title, Optional.empty()));
    this.routes = new PageRoutes(ledger, openApi, html);
  }

  /** The pages of one ledger. */
  public static DashboardService create(
      Ledger ledger, Authenticator authenticator, OpenApi openApi, InstantSource clock) {
    return new DashboardService(ledger, authenticator, openApi, clock);
  }

  /** Answers one request; never fails. */
  public CompletableFuture<HttpResponse> answer(
      ServiceRequestContext context, HttpRequest request, Target target) {
    Caller caller = authenticator.caller(request.headers());
    Optional<Token> token =
        caller instanceof Caller.Known known ? Optional.of(known.token()) : Optional.empty();
    CompletableFuture<HttpResponse> answer;
    try {
      answer = route(context, request, target, token);
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedFuture(e);
    }
    return answer.exceptionally(failure -> problem(Answers.problemOf(failure), token));
  }

  private CompletableFuture<HttpResponse> route(
      ServiceRequestContext context, HttpRequest request, Target target, Optional<Token> token) {
    if (SignIn.isPost(request.headers())) {
      return post(context, request, target);
    }
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      throw new ProblemException(Problem.method("GET"));
    }
    Optional<HttpResponse> asset = assets.at(target);
    if (asset.isPresent()) {
      return completedFuture(asset.get());
    }
    if (target.is("sign-in")) {
      return completedFuture(signIn.form(target.query()));
    }
    if (token.isEmpty()) {
      return completedFuture(signIn.ask(request.headers(), context.rawPath()));
    }
    if (!token.get().allows(Role.VIEWER)) {
      throw new ProblemException(Problem.forbidden(Role.VIEWER.word()));
    }
    return routes.at(target, shell("", token));
  }

  private CompletableFuture<HttpResponse> post(
      ServiceRequestContext context, HttpRequest request, Target target) {
    if (!target.is("sign-in") && !target.is("sign-out")) {
      throw new ProblemException(Problem.method("GET"));
    }
    return request
        .aggregate()
        .thenApply(
            whole ->
                target.is("sign-in")
                    ? signIn.take(whole, context.remoteAddress().getAddress().getHostAddress())
                    : signIn.leave(whole));
  }

  private HttpResponse problem(Problem problem, Optional<Token> token) {
    return html.problem(shell(problem.title(), token), problem);
  }

  private Shell shell(String title, Optional<Token> token) {
    return new Shell(
        title,
        Shell.Section.NONE,
        token.map(Token::name),
        List.of(),
        assets.stylesheet(),
        clock.instant());
  }
}

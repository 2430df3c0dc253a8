/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Head;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.base.reader.ReaderRole;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.auth.RequestCaller;
import io.glueledger.query.http.RawTarget;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.page.ReviewQueuePage;
import io.glueledger.query.page.SettlePage;
import io.glueledger.query.view.PageFrame.Section;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The pages of the review queue. */
public final class ReviewPages {
  private final Ledger ledger;
  private final PageRenderer renderer;
  private final RequestAuthenticator authenticator;
  private final boolean settling;
  private final InstantSource clock;

  /**
   * The pages of one ledger.
   *
   * @param settling whether there is a gate to settle at
   * @param clock tells what an item's state is now
   */
  public ReviewPages(
      Ledger ledger,
      PageRenderer renderer,
      RequestAuthenticator authenticator,
      boolean settling,
      InstantSource clock) {
    this.ledger = ledger;
    this.renderer = renderer;
    this.authenticator = authenticator;
    this.settling = settling;
    this.clock = clock;
  }

  /** One connection's items, and the form. */
  @Get
  @Head
  @Path("/review/settle")
  public CompletableFuture<HttpResponse> settle(ServiceRequestContext context) {
    RequestHeaders headers = context.request().headers();
    String hindrance = hindrance(headers);
    return SettlePage.load(
            ledger,
            RawTarget.of(context).query(),
            clock.instant(),
            hindrance.isEmpty() ? authenticator.formToken(headers) : Optional.empty(),
            hindrance)
        .thenApply(
            page ->
                renderer.page(
                    context,
                    "settle.jte",
                    Section.REVIEW,
                    List.of(),
                    "Review of " + page.id().getName(),
                    page));
  }

  private String hindrance(RequestHeaders headers) {
    if (!settling) {
      return "This query API knows no gate, so items can be looked at and not settled"
          + " (query-api.gates).";
    }
    boolean reviewer =
        authenticator.caller(headers) instanceof RequestCaller.Known known
            && known.token().allows(ReaderRole.REVIEWER);
    if (!reviewer) {
      return "You are signed in with a token that may read; settling needs the role reviewer and"
          + " a person.";
    }
    return authenticator.formToken(headers).isEmpty()
        ? "Sign in to settle; a request with a token of its own uses the API."
        : "";
  }

  /** What people must look at. */
  @Get
  @Head
  @Path("/review")
  public CompletableFuture<HttpResponse> queue(ServiceRequestContext context) {
    return ReviewQueuePage.load(ledger, RawTarget.of(context).query(), clock.instant())
        .thenApply(
            page ->
                renderer.page(context, "review.jte", Section.REVIEW, page.list().exports(), page));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Head;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.query.ledger.Ledger;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** The review queue in the API. */
public final class ReviewApi {
  private final Ledger ledger;
  private final InstantSource clock;

  /**
   * The queue of one ledger.
   *
   * @param clock tells what an item's state is now
   */
  public ReviewApi(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What people must look at. */
  @Get
  @Head
  @Path("/v1/review")
  public CompletableFuture<HttpResponse> review(ServiceRequestContext context) {
    return LedgerList.REVIEW.answer(
        context, given -> ListFilters.review(given, clock.instant()), ledger::review);
  }
}

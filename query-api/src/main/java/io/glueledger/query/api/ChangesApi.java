/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpResponse;
import io.glueledger.event.RecordedChange;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Format;
import io.glueledger.query.http.Problem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.json.ChangeJson;
import io.glueledger.query.json.Json;
import io.glueledger.query.json.Tables;
import io.glueledger.query.ledger.ChangeFilter;
import io.glueledger.query.ledger.ChangePosition;
import io.glueledger.query.ledger.Ledger;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Changes, those that were refused too. */
final class ChangesApi {
  private final Ledger ledger;

  ChangesApi(Ledger ledger) {
    this.ledger = ledger;
  }

  CompletableFuture<HttpResponse> list(Call call) {
    ChangeFilter filter = Filters.changes(call.parameters());
    return new ListAnswer<RecordedChange, ChangePosition>(
            "changes",
            (position, limit) -> ledger.changes(filter, position, limit),
            ChangePosition::of,
            new ListAnswer.Positions<>(ChangePosition::write, ChangePosition::read),
            ChangeJson::item,
            Tables.CHANGES)
        .answer(call, "changes");
  }

  CompletableFuture<HttpResponse> one(Call call) {
    return ledger
        .change(changeId(call.target().decoded(2)))
        .thenApply(
            found -> {
              RecordedChange change =
                  found.orElseThrow(
                      () ->
                          new ProblemException(
                              Problem.notFound(
                                  "The ledger has no such change.",
                                  "A change appears as soon as the gate has recorded it; was the"
                                      + " id copied whole?")));
              return Answers.ok(
                  Format.JSON.mediaType(),
                  Json.bytes(json -> json.object(() -> ChangeJson.whole(json, change))));
            });
  }

  /** Every id is a UUID; nothing else is asked of the projectors. */
  private static String changeId(String text) {
    if (!text.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
      throw new ProblemException(
          Problem.notFound(
              "This is not the id of a change.",
              "An id is a UUID such as 0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44."));
    }
    return UUID.fromString(text).toString();
  }
}

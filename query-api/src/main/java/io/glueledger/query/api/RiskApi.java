/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpResponse;
import io.glueledger.event.OpenFinding;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Format;
import io.glueledger.query.json.FindingJson;
import io.glueledger.query.json.Json;
import io.glueledger.query.json.OverviewJson;
import io.glueledger.query.json.Tables;
import io.glueledger.query.ledger.FindingFilter;
import io.glueledger.query.ledger.FindingPosition;
import io.glueledger.query.ledger.Ledger;
import java.util.concurrent.CompletableFuture;

/** What is risky now, what there is in numbers, and who serves it. */
final class RiskApi {
  private final Ledger ledger;

  RiskApi(Ledger ledger) {
    this.ledger = ledger;
  }

  CompletableFuture<HttpResponse> findings(Call call) {
    FindingFilter filter = Filters.findings(call.parameters());
    return new ListAnswer<OpenFinding, FindingPosition>(
            "findings",
            (position, limit) -> ledger.findings(filter, position, limit),
            FindingPosition::of,
            new ListAnswer.Positions<>(FindingPosition::write, FindingPosition::read),
            FindingJson::open,
            Tables.FINDINGS)
        .answer(call, "findings");
  }

  CompletableFuture<HttpResponse> overview(Call call) {
    return ledger
        .overview()
        .thenApply(
            overview ->
                Answers.ok(
                    Format.JSON.mediaType(),
                    Json.bytes(json -> json.object(() -> OverviewJson.overview(json, overview)))));
  }

  CompletableFuture<HttpResponse> instances(Call call) {
    return ledger
        .instances()
        .thenApply(
            instances ->
                Answers.ok(
                    Format.JSON.mediaType(),
                    Json.bytes(
                        json -> json.object(() -> OverviewJson.instances(json, instances)))));
  }
}

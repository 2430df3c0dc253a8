/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.Comparison;
import io.glueledger.query.compare.ComparedVersions;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.ledger.Ledger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Two versions of one connection beside each other.
 *
 * @param given what was asked for, by parameter
 * @param found empty while nobody has said which connection
 */
public record ComparePage(Map<String, String> given, Optional<Comparison> found) {

  /** Asks the ledger. */
  public static CompletableFuture<ComparePage> load(Ledger ledger, String query, Instant now) {
    Map<String, String> given = QueryParameters.read(query, ComparePage::given);
    ComparedVersions asked =
        QueryParameters.read(query, parameters -> ComparedVersions.read(parameters, now));
    return asked.connection().isEmpty()
        ? CompletableFuture.completedFuture(new ComparePage(given, Optional.empty()))
        : asked.find(ledger).thenApply(found -> new ComparePage(given, Optional.of(found)));
  }

  private static Map<String, String> given(QueryParameters parameters) {
    parameters.text("connection");
    parameters.text("with");
    parameters.text("before");
    parameters.text("after");
    return parameters.givenExcept();
  }

  /** What a field of the form shows. */
  public String value(String name) {
    return given.getOrDefault(name, "");
  }
}

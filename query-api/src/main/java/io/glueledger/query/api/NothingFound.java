/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import io.glueledger.event.ConnectionId;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.PercentCoding;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.text.UtcTimes;
import io.glueledger.query.text.VisibleText;
import java.time.Instant;
import java.util.Map;

/** What is said of addresses of things that are not there, and where else to look. */
public final class NothingFound {
  private NothingFound() {}

  /** Something that is no id of a change. */
  static ProblemException changeId() {
    return notFound(
        "This is not the id of a change.",
        "An id is a UUID such as 0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44.");
  }

  /** That no projector has heard of a change. */
  public static ProblemException change() {
    return notFound(
        "The ledger has no such change.",
        "A change appears as soon as the gate has recorded it. Was the id copied completely?");
  }

  /** A catalog without a name. */
  static ProblemException withoutName() {
    return notFound(
        "The address has a catalog id and no name.",
        "Write /v1/connections/{catalogId}/{name}, or /v1/connections/{catalogId}?name=… for a name"
            + " with slashes or of dots. All of a catalog are in /v1/connections.");
  }

  /** A connection that the ledger never heard of. */
  static ProblemException connection(ConnectionId id) {
    return notFound(
        "The ledger knows no connection " + shown(id) + ".",
        "Search for it with /v1/connections?name=…; a name with slashes or of dots is best given as"
            + " /v1/connections/{catalogId}?name=….");
  }

  /** A connection of which only changes were asked for. */
  static ProblemException onlyAttempted(ConnectionId id) {
    return notFound(
        "The connection %s never existed; changes of it were asked for.".formatted(shown(id)),
        "They are in "
            + PercentCoding.withQuery(
                "/v1/changes", Map.of("connection", id.getCatalogId() + "/" + id.getName()))
            + ".");
  }

  /** A connection that the ledger did not know then. */
  static ProblemException connectionAt(ConnectionId id, Instant at) {
    return notFound(
        "The ledger knew no connection %s at %s.".formatted(shown(id), UtcTimes.rfc3339(at)),
        "Its history says since when it has been known; what it was before the ledger first saw it"
            + " was not recorded.");
  }

  private static ProblemException notFound(String detail, String fix) {
    return new ProblemException(HttpProblem.notFound(detail, fix));
  }

  private static String shown(ConnectionId id) {
    return "\"%s\" in catalog %s"
        .formatted(VisibleText.escape(id.getName()), VisibleText.escape(id.getCatalogId()));
  }
}

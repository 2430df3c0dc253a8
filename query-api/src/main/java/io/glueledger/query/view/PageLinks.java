/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import io.glueledger.event.ConnectionId;
import io.glueledger.query.http.PercentCoding;
import io.glueledger.query.text.UtcTimes;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;

/** Addresses of pages and of what programs read. */
public final class PageLinks {
  private PageLinks() {}

  /** The page of a connection. */
  public static String connection(ConnectionId id) {
    return "/connections" + PercentCoding.path(id.getCatalogId(), id.getName());
  }

  /** The same as it was. */
  public static String connectionAt(ConnectionId id, Instant at) {
    return connection(id) + "?at=" + PercentCoding.encode(UtcTimes.rfc3339(at));
  }

  /** The page of a change. */
  public static String change(String changeId) {
    return "/changes/" + PercentCoding.encode(changeId);
  }

  /** The list of changes of one connection. */
  public static String changesOf(ConnectionId id) {
    return "/changes?connection=" + PercentCoding.encode(ConnectionKeys.text(id));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import io.glueledger.event.ConnectionId;
import io.glueledger.query.http.ConnectionAddress;
import io.glueledger.query.http.PercentCoding;
import io.glueledger.query.text.UtcTimes;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.Map;

/** Addresses of pages and of what programs read. */
public final class PageLinks {
  private static final String CONNECTIONS = "/connections";

  private PageLinks() {}

  /** The page of a connection. */
  public static String connection(ConnectionId id) {
    return ConnectionAddress.of(CONNECTIONS, id);
  }

  /** The same as it was. */
  public static String connectionAt(ConnectionId id, Instant at) {
    return connection(id, Map.of("at", UtcTimes.rfc3339(at)));
  }

  /** The page of a connection, with parameters. */
  public static String connection(ConnectionId id, Map<String, String> parameters) {
    return ConnectionAddress.of(CONNECTIONS, id, "", parameters);
  }

  /** Where a form about a connection is sent, which has {@link #fields} too. */
  public static String form(ConnectionId id) {
    return ConnectionAddress.path(CONNECTIONS, id);
  }

  /** What a form has to send of the address. */
  public static Map<String, String> fields(ConnectionId id) {
    return ConnectionAddress.parameters(id);
  }

  /** The page of a change. */
  public static String change(String changeId) {
    return "/changes/" + PercentCoding.encode(changeId);
  }

  /** What changed of a connection since a version. */
  public static String compareWithNow(ConnectionId id, long version) {
    return PercentCoding.withQuery(
        "/compare",
        Map.of("before", Long.toString(version), "connection", ConnectionKeys.text(id)));
  }

  /** Where the items of one connection are settled. */
  public static String review(ConnectionId id) {
    return "/review/settle?connection=" + PercentCoding.encode(ConnectionKeys.text(id));
  }

  /** The list of accesses of one connection. */
  public static String accessesOf(ConnectionId id) {
    return "/accesses?connection=" + PercentCoding.encode(ConnectionKeys.text(id));
  }

  /** The list of changes of one connection. */
  public static String changesOf(ConnectionId id) {
    return "/changes?connection=" + PercentCoding.encode(ConnectionKeys.text(id));
  }
}

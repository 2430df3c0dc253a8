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
import java.util.Map;

/** Addresses of pages and of what programs read. */
public final class PageLinks {
  private PageLinks() {}

  /** The page of a connection. */
  public static String connection(ConnectionId id) {
    return "/connections/" + path(id);
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

  /** An address with a query; what is empty is left out. */
  public static String withQuery(String path, Map<String, String> parameters) {
    StringBuilder link = new StringBuilder(path);
    char separator = path.indexOf('?') < 0 ? '?' : '&';
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      if (!parameter.getValue().isEmpty()) {
        link.append(separator).append(parameter.getKey()).append('=');
        link.append(PercentCoding.encode(parameter.getValue()));
        separator = '&';
      }
    }
    return link.toString();
  }

  private static String path(ConnectionId id) {
    return PercentCoding.encode(id.getCatalogId()) + "/" + PercentCoding.encode(id.getName());
  }
}

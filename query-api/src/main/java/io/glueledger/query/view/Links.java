/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import io.glueledger.event.ConnectionId;
import io.glueledger.query.http.Percent;
import io.glueledger.query.text.Times;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses of pages and of what programs read. */
public final class Links {
  private Links() {}

  /** The page of a connection. */
  public static String connection(ConnectionId id) {
    return "/connections/" + path(id);
  }

  /** The same as it was. */
  public static String connectionAt(ConnectionId id, Instant at) {
    return connection(id) + "?at=" + Percent.encode(Times.rfc3339(at));
  }

  /** The page of a change. */
  public static String change(String changeId) {
    return "/changes/" + Percent.encode(changeId);
  }

  /** The list of changes of one connection. */
  public static String changesOf(ConnectionId id) {
    return "/changes?connection=" + Percent.encode(ConnectionKeys.text(id));
  }

  /** A connection for programs. */
  public static String api(ConnectionId id) {
    return "/v1/connections/" + path(id);
  }

  /** An address with a query; what is empty is left out. */
  public static String with(String path, Map<String, String> parameters) {
    StringBuilder link = new StringBuilder(path);
    char separator = path.indexOf('?') < 0 ? '?' : '&';
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      if (!parameter.getValue().isEmpty()) {
        link.append(separator).append(parameter.getKey()).append('=');
        link.append(Percent.encode(parameter.getValue()));
        separator = '&';
      }
    }
    return link.toString();
  }

  /** Some parameters and one more. */
  public static Map<String, String> and(Map<String, String> parameters, String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put(name, value);
    return all;
  }

  private static String path(ConnectionId id) {
    return Percent.encode(id.getCatalogId()) + "/" + Percent.encode(id.getName());
  }
}

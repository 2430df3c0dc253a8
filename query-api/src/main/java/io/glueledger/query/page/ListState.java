/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.query.http.Parameters;
import io.glueledger.query.ledger.Page;
import io.glueledger.query.view.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was asked of a list, and where it goes on.
 *
 * @param path its address without a query
 * @param given the filters
 * @param first address of its first page, if this is another one
 * @param next address of its next page, if there is one
 */
public record ListState(
    String path, Map<String, String> given, Optional<String> first, Optional<String> next) {

  static final int SIZE = 50;

  /** Copies the filters. */
  public ListState {
    given = new TreeMap<>(given);
  }

  static <T> ListState of(
      String path,
      Map<String, String> given,
      boolean isLater,
      Page<T> page,
      Function<T, String> cursor) {
    Optional<String> next =
        page.more() && !page.items().isEmpty()
            ? Optional.of(page.items().get(page.items().size() - 1))
                .map(cursor)
                .map(text -> Links.with(path, Links.and(given, "cursor", text)))
            : Optional.empty();
    return new ListState(
        path, given, isLater ? Optional.of(Links.with(path, given)) : Optional.empty(), next);
  }

  /** What a filter was given as; empty text if it was not. */
  public String value(String name) {
    return given.getOrDefault(name, "");
  }

  /** True if any filter was given. */
  public boolean filtered() {
    return !given.isEmpty();
  }

  /** The same list for programs. */
  public String api(String format) {
    Map<String, String> parameters = new TreeMap<>(given);
    if (path.equals("/connections")) {
      parameters.merge("present", "true", (was, now) -> was.equals("any") ? "" : was);
    }
    if (!format.isEmpty()) {
      parameters.put("format", format);
    }
    return Links.with("/v1" + path, parameters);
  }

  static List<String> and(List<String> filters) {
    List<String> all = new ArrayList<>(filters);
    all.add("cursor");
    return all;
  }

  static Map<String, String> filters(Parameters parameters) {
    Map<String, String> filters = new TreeMap<>(parameters.given());
    filters.remove("cursor");
    return filters;
  }

  static Map<String, String> with(Parameters parameters, String name, String value) {
    Map<String, String> filters = filters(parameters);
    filters.put(name, value);
    return filters;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.query.export.ExportHead;
import io.glueledger.query.http.PercentCoding;
import io.glueledger.query.text.UtcTimes;
import io.glueledger.query.view.PageFrame.Export;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a page of a list stands.
 *
 * @param path address of the list
 * @param given the filters as they were given
 * @param isLater true if it is not the first page
 * @param cursor where the next page begins, if there is one
 */
public record ListState(
    String path, Map<String, String> given, boolean isLater, Optional<String> cursor) {

  /** Address of the first page, if this is another one. */
  public Optional<String> first() {
    return isLater ? Optional.of(PercentCoding.withQuery(path, given)) : Optional.empty();
  }

  /** Address of the next page, if there is one. */
  public Optional<String> next() {
    return cursor.map(text -> link(path, given, "cursor", text));
  }

  /** What a filter was given as; empty text if it was not. */
  public String value(String name) {
    return given.getOrDefault(name, "");
  }

  /** What a date picker shows of a filter. */
  public String picked(String name) {
    return UtcTimes.parse(value(name)).map(UtcTimes::forInput).orElse("");
  }

  /** True if any filter was given. */
  public boolean filtered() {
    return !given.isEmpty();
  }

  /** The same list for programs. Without a word about it the page shows what exists. */
  public List<Export> exports() {
    Map<String, String> filters = new TreeMap<>(given);
    if (path.equals("/connections")) {
      filters.merge("present", "true", (was, now) -> was.equals("any") ? "" : was);
    }
    String api = "/v1" + path;
    return List.of(
        new Export("JSON", PercentCoding.withQuery(api, filters)),
        new Export("CSV", file(api, filters, "csv")),
        new Export("NDJSON", file(api, filters, "ndjson")));
  }

  /** A file that somebody keeps says of itself what it is. */
  private static String file(String path, Map<String, String> filters, String format) {
    Map<String, String> all = new TreeMap<>(filters);
    all.put(ExportHead.PARAMETER, "true");
    return link(path, all, "format", format);
  }

  private static String link(String path, Map<String, String> filters, String name, String value) {
    Map<String, String> all = new TreeMap<>(filters);
    all.put(name, value);
    return PercentCoding.withQuery(path, all);
  }
}

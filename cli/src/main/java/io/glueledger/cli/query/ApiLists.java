/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.base.text.Printable;
import io.glueledger.cli.terminal.AlignedColumns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of the API, and what of them a terminal shows. */
public enum ApiLists {
  CONNECTIONS("name type status worstSeverity version since"),
  CHANGES("requestedAt kind operation name principal|lastUpdatedBy outcome|state changeId"),
  FINDINGS("severity policyId mode name since title"),
  CLOSED_FINDINGS("closedAt severity policyId name openSeconds closedBy title"),
  REVIEW("severity policyId field|title name state since openedByPerson|openedBy settledBy"),
  ACCESSES("at kind name principal sourceAddress phase|action"),
  CATALOG_CHANGES("change name catalogId"),
  DAYS("day applied denied rejected drifts opened fixed gone"),
  PACKS("packHash from to decisions denials name activatedBy");

  private static final int WIDEST = 64;

  private final String columns;

  /** Columns by the API's names; the first of several that is there. */
  ApiLists(String columns) {
    this.columns = columns;
  }

  /** The list of a word on a command line. */
  static Optional<ApiLists> find(String word) {
    return Stream.of(values()).filter(list -> list.word().equals(word)).findFirst();
  }

  /** As on a command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All of them, for a sentence. */
  static String words() {
    return Stream.of(values()).map(ApiLists::word).collect(Collectors.joining(", "));
  }

  /** Whether the API gives it page by page. */
  boolean isPaged() {
    return this != DAYS && this != PACKS;
  }

  String path() {
    return switch (this) {
      case CLOSED_FINDINGS -> "/v1/findings/closed";
      case CATALOG_CHANGES -> "/v1/compare/catalog";
      default -> "/v1/" + word();
    };
  }

  /** The items of a page as lines. */
  public List<String> table(JsonNode page, int width) {
    AlignedColumns table =
        new AlignedColumns(
            columns().stream()
                .map(column -> column.replaceFirst("\\|.*", "").toUpperCase(Locale.ROOT))
                .toArray(String[]::new));
    page.path("items")
        .forEach(
            item ->
                table.add(
                    columns().stream().map(column -> cell(item, column)).toArray(String[]::new)));
    return table.lines(width);
  }

  private List<String> columns() {
    return List.of(columns.split(" ", -1));
  }

  private static String cell(JsonNode item, String column) {
    return Stream.of(column.split("\\|", -1))
        .map(name -> item.path(name))
        .filter(value -> !value.isNull() && !value.isMissingNode())
        .findFirst()
        .map(value -> value.isObject() ? sum(value) : Printable.word(value.asText(), WIDEST))
        .orElse("-");
  }

  /** Of counts by severity, all together. */
  private static String sum(JsonNode counts) {
    return Long.toString(counts.valueStream().mapToLong(JsonNode::asLong).sum());
  }
}

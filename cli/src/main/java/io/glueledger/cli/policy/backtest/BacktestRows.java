/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy.backtest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.glueledger.base.text.Printable;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Finding;
import io.glueledger.policy.backtest.BacktestReport;
import io.glueledger.policy.backtest.BacktestReport.Breach;
import io.glueledger.policy.backtest.BacktestReport.NoLongerFound;
import io.glueledger.policy.backtest.BacktestReport.WouldDeny;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A backtest as rows.
 *
 * @param packHash of the pack that was tried
 * @param changes how many it judged
 */
public record BacktestRows(String packHash, long changes, List<BacktestRow> rows) {

  /** Copies the rows. */
  public BacktestRows {
    rows = List.copyOf(rows);
  }

  /**
   * The rows of a report, kind by kind, each in its order.
   *
   * @param onlyNew leaves out what the decisions of then found too
   */
  public static BacktestRows of(BacktestReport report, boolean onlyNew) {
    List<BacktestRow> rows = new ArrayList<>();
    for (WouldDeny one : report.wouldDeny()) {
      one.findings()
          .forEach(
              finding ->
                  rows.add(
                      row(
                          BacktestRow.Kind.WOULD_DENY,
                          one.at(),
                          one.connection(),
                          Optional.of(one.changeId()),
                          one.principal(),
                          finding.finding(),
                          finding.isNew(),
                          one.outcome().name())));
    }
    for (Breach one : report.breaches()) {
      rows.add(
          row(
              BacktestRow.Kind.BREACH,
              one.since(),
              one.connection(),
              Optional.empty(),
              Optional.empty(),
              one.finding().finding(),
              one.finding().isNew(),
              Long.toString(one.version())));
    }
    for (NoLongerFound one : report.noLongerFound()) {
      rows.add(
          row(
              BacktestRow.Kind.NO_LONGER_FOUND,
              one.at(),
              one.connection(),
              Optional.of(one.changeId()),
              Optional.empty(),
              one.finding(),
              true,
              one.denied() ? "the change was denied" : "found"));
    }
    rows.removeIf(row -> onlyNew && !row.isNew());
    return new BacktestRows(report.packHash(), report.changes(), rows);
  }

  /** How many rows of each kind each policy has, sorted by id. */
  SortedMap<String, Map<BacktestRow.Kind, Long>> byPolicy() {
    return rows.stream()
        .collect(
            groupingBy(
                row -> row.finding().getPolicyId(),
                TreeMap::new,
                groupingBy(BacktestRow::kind, counting())));
  }

  /** Those of one kind. */
  List<BacktestRow> of(BacktestRow.Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  private static BacktestRow row(
      BacktestRow.Kind kind,
      Instant at,
      ConnectionId id,
      Optional<String> changeId,
      Optional<String> principal,
      Finding finding,
      boolean isNew,
      String detail) {
    return new BacktestRow(
        kind,
        at,
        Printable.word(id.getCatalogId(), 255),
        Printable.word(id.getName(), 255),
        changeId,
        principal.map(text -> Printable.word(text, 255)),
        finding,
        isNew,
        detail);
  }
}

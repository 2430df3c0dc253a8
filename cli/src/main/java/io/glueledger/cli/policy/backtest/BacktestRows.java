/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy.backtest;

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
import java.util.Optional;

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

  /** The rows of a report, kind by kind, each in its order. */
  public static BacktestRows of(BacktestReport report) {
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
                          finding,
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
              one.finding(),
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
              one.denied() ? "the change was denied" : "found"));
    }
    return new BacktestRows(report.packHash(), report.changes(), rows);
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
      String detail) {
    return new BacktestRow(
        kind,
        at,
        Printable.word(id.getCatalogId(), 255),
        Printable.word(id.getName(), 255),
        changeId,
        principal.map(text -> Printable.word(text, 255)),
        finding,
        detail);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.base.text.Printable;
import io.glueledger.cli.terminal.AlignedColumns;
import io.glueledger.event.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A backtest's rows for people and programs. */
public enum BacktestOutput {
  /** For a terminal. */
  TABLE {
    @Override
    public String write(BacktestRows report, int width) {
      StringBuilder out = new StringBuilder();
      out.append(report.changes())
          .append(" changes judged with the pack ")
          .append(report.packHash(), 0, 12)
          .append('\n');
      summary(report)
          .lines(width - INDENT.length())
          .forEach(line -> out.append(INDENT).append(line).append('\n'));
      out.append('\n');
      for (BacktestRow.Kind kind : BacktestRow.Kind.values()) {
        List<BacktestRow> rows = report.of(kind);
        out.append(kind.title()).append(": ").append(rows.size()).append('\n');
        if (!rows.isEmpty()) {
          AlignedColumns table =
              new AlignedColumns("AT", "CONNECTION", "POLICY", "EFFECT", "FIELD", kind.last());
          rows.forEach(
              row ->
                  table.add(
                      row.at().toString(),
                      row.connection(),
                      row.finding().getPolicyId(),
                      row.finding().getEffect().name(),
                      row.finding().getField().orElse(""),
                      row.detail()));
          table
              .lines(width - INDENT.length())
              .forEach(line -> out.append(INDENT).append(line).append('\n'));
        }
        out.append('\n');
      }
      return out.toString();
    }

    private AlignedColumns summary(BacktestRows report) {
      AlignedColumns table =
          new AlignedColumns("POLICY", "WOULD DENY", "BREAKS IT NOW", "NO LONGER CAUGHT");
      report
          .byPolicy()
          .forEach(
              (policy, counts) ->
                  table.add(
                      policy,
                      count(counts, BacktestRow.Kind.WOULD_DENY),
                      count(counts, BacktestRow.Kind.BREACH),
                      count(counts, BacktestRow.Kind.NO_LONGER_FOUND)));
      return table;
    }

    private String count(Map<BacktestRow.Kind, Long> counts, BacktestRow.Kind kind) {
      return Long.toString(counts.getOrDefault(kind, 0L));
    }
  },
  /** One JSON object. */
  JSON {
    @Override
    public String write(BacktestRows report, int width) {
      ObjectNode root = MAPPER.createObjectNode();
      root.put("packHash", report.packHash());
      root.put("changes", report.changes());
      ObjectNode summary = root.putObject("summary");
      report
          .byPolicy()
          .forEach(
              (policy, counts) -> {
                ObjectNode node = summary.putObject(policy);
                counts.forEach((kind, count) -> node.put(kind.member(), count));
              });
      for (BacktestRow.Kind kind : BacktestRow.Kind.values()) {
        ArrayNode list = root.putArray(kind.member());
        report.of(kind).forEach(row -> add(row, list.addObject()));
      }
      try {
        return MAPPER.writeValueAsString(root) + "\n";
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException("a tree of texts is always writable", impossible);
      }
    }

    private void add(BacktestRow row, ObjectNode node) {
      Finding finding = row.finding();
      node.put("at", row.at().toString());
      node.put("catalog", row.catalog());
      node.put("connection", row.connection());
      row.changeId().ifPresent(id -> node.put("changeId", id));
      row.principal().ifPresent(principal -> node.put("principal", principal));
      node.put("policyId", finding.getPolicyId());
      node.put("severity", finding.getSeverity().name());
      node.put("effect", finding.getEffect().name());
      finding.getField().ifPresent(field -> node.put("field", field));
      node.put("reason", finding.getReason());
      node.put("detail", row.detail());
      node.put("new", row.isNew());
    }
  },
  /** RFC 4180, one line a finding. */
  CSV {
    @Override
    public String write(BacktestRows report, int width) {
      StringBuilder out =
          new StringBuilder(
              "kind,at,catalog,connection,change,principal,policy,severity,effect,field,reason,detail,new\r\n");
      for (BacktestRow row : report.rows()) {
        Finding finding = row.finding();
        out.append(
            List.of(
                    row.kind().member(),
                    row.at().toString(),
                    row.catalog(),
                    row.connection(),
                    row.changeId().orElse(""),
                    row.principal().orElse(""),
                    finding.getPolicyId(),
                    finding.getSeverity().name(),
                    finding.getEffect().name(),
                    finding.getField().orElse(""),
                    finding.getReason(),
                    row.detail(),
                    Boolean.toString(row.isNew()))
                .stream()
                .map(BacktestOutput::cell)
                .collect(Collectors.joining(",", "", "\r\n")));
      }
      return out.toString();
    }
  };

  private static final String INDENT = "  ";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * The report as text, every line ended.
   *
   * @param width how many characters a line of a table may have
   */
  public abstract String write(BacktestRows report, int width);

  /** Quoted where needed; a spreadsheet must not take it for a formula. */
  private static String cell(String text) {
    String line = Printable.word(text, 2000);
    String safe = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}

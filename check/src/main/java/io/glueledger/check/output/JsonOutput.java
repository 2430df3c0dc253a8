/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.check.judging.CheckedFinding;
import io.glueledger.check.tree.Position;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import java.util.Locale;

/** One object: the numbers, then each connection with its findings. */
final class JsonOutput {

  private JsonOutput() {}

  static String write(CheckReport report) {
    ObjectNode root = Json.object();
    root.put("version", report.version());
    ObjectNode pack = root.putObject("pack");
    pack.put("name", report.pack().name());
    pack.put("version", report.pack().version());
    pack.put("hash", report.packHash());
    root.put("judgedAt", report.judgedAt().toString());
    ObjectNode summary = root.putObject("summary");
    summary.put("connections", report.checked().size());
    summary.put("denied", report.count(Verdict.DENY));
    summary.put("warned", report.count(Verdict.WARN));
    summary.put("allowed", report.count(Verdict.ALLOW));
    summary.put("notJudged", report.unjudged());
    ArrayNode connections = root.putArray("connections");
    report.checked().forEach(checked -> add(checked, connections.addObject()));
    return Json.text(root);
  }

  private static void add(CheckedConnection checked, ObjectNode node) {
    node.put("name", checked.name());
    node.put("type", checked.type());
    node.put("file", checked.subject().file());
    node.put("address", checked.subject().address());
    add(checked.subject().at(), node);
    node.put("operation", checked.subject().operation().name());
    node.put("state", checked.state().name());
    node.put("verdict", checked.verdict().name());
    ArrayNode findings = node.putArray("findings");
    checked.findings().forEach(finding -> add(finding, findings.addObject()));
    ArrayNode undecided = node.putArray("undecided");
    checked
        .undecided()
        .forEach(
            one -> {
              ObjectNode entry = undecided.addObject();
              entry.put("policyId", one.policyId());
              entry.put("title", one.title());
              one.field().ifPresent(field -> entry.put("field", field));
              add(one.at(), entry);
            });
    ArrayNode unknown = node.putArray("unknown");
    checked
        .unknown()
        .forEach(
            value -> {
              ObjectNode entry = unknown.addObject();
              entry.put("field", value.path());
              entry.put("why", value.why());
              add(value.at(), entry);
            });
  }

  private static void add(CheckedFinding checked, ObjectNode node) {
    Finding finding = checked.finding();
    node.put("policyId", finding.getPolicyId());
    node.put("title", finding.getTitle());
    node.put("kind", checked.isRuleOfGlue() ? "GLUE_RULE" : "POLICY");
    if (!checked.isRuleOfGlue()) {
      node.put("severity", finding.getSeverity().name());
    }
    node.put("effect", finding.getEffect().name());
    node.put("mode", finding.getEnforcement().name().toLowerCase(Locale.ROOT));
    node.put("wouldDeny", finding.getWouldDeny());
    node.put("alreadyPresent", finding.getAlreadyPresent());
    finding
        .getException()
        .ifPresent(
            exception -> {
              ObjectNode entry = node.putObject("exception");
              entry.put("id", exception.getId());
              entry.put("reason", exception.getReason());
              entry.put("owner", exception.getOwner());
              entry.put("expires", exception.getExpires().toString());
            });
    finding.getField().ifPresent(field -> node.put("field", field));
    add(checked.at(), node);
    node.put("reason", finding.getReason());
    node.put("fix", finding.getFix());
    ArrayNode controls = node.putArray("controls");
    finding.getControls().forEach(controls::add);
  }

  private static void add(Position at, ObjectNode node) {
    node.put("line", at.line());
    node.put("column", at.column());
  }
}

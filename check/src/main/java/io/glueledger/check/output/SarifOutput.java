/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.text.Sha256Digest;
import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.check.judging.CheckedFinding;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * SARIF 2.1.0, with what GitHub's code scanning reads of it: rules with help and a security
 * severity, results with a fingerprint that survives moved lines. What an exception lets pass is
 * suppressed.
 */
final class SarifOutput {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private final ArrayNode ruleNodes;
  private final ArrayNode results;

  private SarifOutput(ArrayNode ruleNodes, ArrayNode results) {
    this.ruleNodes = ruleNodes;
    this.results = results;
  }

  static String write(CheckReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "glue-ledger");
    driver.put("version", report.version());
    ObjectNode pack = driver.putObject("properties");
    pack.put("pack", report.pack().name() + " " + report.pack().version());
    pack.put("packHash", report.packHash());
    run.put("columnKind", "utf16CodeUnits");
    SarifOutput output = new SarifOutput(driver.putArray("rules"), run.putArray("results"));
    report
        .checked()
        .forEach(checked -> checked.findings().forEach(finding -> output.add(checked, finding)));
    return root.toPrettyString() + "\n";
  }

  private void add(CheckedConnection checked, CheckedFinding one) {
    Finding finding = one.finding();
    ObjectNode result = results.addObject();
    result.put("ruleId", finding.getPolicyId());
    result.put("ruleIndex", rule(one));
    result.put("level", level(one));
    result
        .putObject("message")
        .put("text", checked.name() + ": " + finding.getReason() + " Fix: " + finding.getFix());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(checked.subject().file()));
    add(one.at(), physical.putObject("region"));
    ObjectNode logical = location.putArray("logicalLocations").addObject();
    logical.put("name", checked.name());
    logical.put(
        "fullyQualifiedName",
        checked.subject().address() + finding.getField().map(field -> "/" + field).orElse(""));
    result.putObject("partialFingerprints").put("finding/v1", fingerprint(checked, finding));
    finding
        .getException()
        .ifPresent(
            exception -> {
              ObjectNode suppression = result.putArray("suppressions").addObject();
              suppression.put("kind", "external");
              suppression.put(
                  "justification",
                  "%s, granted to %s until %s: %s"
                      .formatted(
                          exception.getId(),
                          exception.getOwner(),
                          exception.getExpires(),
                          exception.getReason()));
            });
    if (finding.getAlreadyPresent()) {
      result.put("baselineState", "unchanged");
    }
    ObjectNode properties = result.putObject("properties");
    properties.put("effect", finding.getEffect().name());
    properties.put("mode", one.mode());
    properties.put("wouldDeny", finding.getWouldDeny());
  }

  private int rule(CheckedFinding one) {
    Finding finding = one.finding();
    Integer known = rules.get(finding.getPolicyId());
    if (known != null) {
      return known;
    }
    int index = rules.size();
    rules.put(finding.getPolicyId(), index);
    ObjectNode rule = ruleNodes.addObject();
    rule.put("id", finding.getPolicyId());
    rule.putObject("shortDescription").put("text", finding.getTitle());
    rule.putObject("help").put("text", finding.getFix());
    ObjectNode properties = rule.putObject("properties");
    ArrayNode tags = properties.putArray("tags");
    if (one.isRuleOfGlue()) {
      tags.add("correctness");
    } else {
      properties.put("security-severity", score(finding.getSeverity()));
      tags.add("security");
    }
    finding.getControls().stream().distinct().forEach(tags::add);
    return index;
  }

  private static void add(SourcePosition at, ObjectNode region) {
    region.put("startLine", at.line());
    region.put("startColumn", at.column());
  }

  private static String level(CheckedFinding one) {
    if (one.denies()) {
      return "error";
    }
    return one.finding().getSeverity() == Severity.LOW ? "note" : "warning";
  }

  /** Within the bounds that code scanning sorts by. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
    };
  }

  private static String uri(String file) {
    try {
      return new java.net.URI(null, null, file.replace('\\', '/'), null).getRawPath();
    } catch (java.net.URISyntaxException notAPath) {
      return "input";
    }
  }

  private static String fingerprint(CheckedConnection checked, Finding finding) {
    String text =
        String.join(
            "\n",
            checked.subject().address(),
            checked.name(),
            finding.getPolicyId(),
            finding.getField().orElse("").toLowerCase(Locale.ROOT));
    return HexFormat.of().formatHex(Sha256Digest.ofText(text), 0, 16);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One connection from a public report or repository, with what is right for it.
 *
 * @param id its name in the file
 * @param input {@code ConnectionInput}, and {@code Tags} beside it if there are any
 * @param expected {@code ALLOW} and {@code WARN}: it is not denied; {@code DENY:ID}: that policy
 *     denies it, {@code WARN:ID}: that one warns and none denies; alternatives after a bar
 */
record ReportedCase(String id, JsonNode input, String expected) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The cases of {@code cases/NAME.json} among the test's resources. */
  static List<ReportedCase> read(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            ReportedCase.class.getResourceAsStream("/cases/" + name + ".json"), name)) {
      List<ReportedCase> cases = new ArrayList<>();
      for (JsonNode one : JSON.readTree(file).get("cases")) {
        cases.add(
            new ReportedCase(
                one.get("id").asText(), one.get("input"), one.get("expected").asText()));
      }
      return cases;
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** As the reader of case files takes it. */
  PolicyCase policyCase() {
    ObjectNode definition = input.get("ConnectionInput").deepCopy();
    ObjectNode one = JSON.createObjectNode().put("name", id);
    one.put("connection", definition.remove("Name").asText());
    if (input.has("Tags")) {
      definition.set("Tags", input.get("Tags"));
    }
    one.set("definition", definition);
    one.putObject("expect").putArray("lacks").add("NONE-00");
    ObjectNode file = JSON.createObjectNode();
    file.putArray("cases").add(one);
    return CaseFile.read(id, file.toString()).get(0);
  }

  /** Whether a decision is right. */
  boolean accepts(Decision decision) {
    return Stream.of(expected.split("\\|", -1)).anyMatch(one -> accepts(one, decision));
  }

  private static boolean accepts(String expected, Decision decision) {
    String[] words = expected.split(":", 2);
    boolean denied = decision.verdict() == Verdict.DENY;
    return switch (words[0]) {
      // Glue's own rules refuse it before a policy sees it.
      case "ANY", "REFUSE" -> true;
      case "DENY" -> denied && (words.length == 1 || has(words[1], decision, Effect.DENY));
      case "WARN" -> !denied && (words.length == 1 || has(words[1], decision, Effect.WARN));
      default -> !denied;
    };
  }

  private static boolean has(String id, Decision decision, Effect effect) {
    return decision.findings().stream()
        .filter(finding -> finding.getEffect() == effect)
        .map(Finding::getPolicyId)
        .anyMatch(id::equals);
  }

  @Override
  public String toString() {
    return id + " " + expected;
  }
}

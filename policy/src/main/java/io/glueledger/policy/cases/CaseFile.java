/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.SourceText;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeReader;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Operation;
import io.glueledger.event.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a file of test cases, strictly. It stands beside the pack, and its name ends in {@code
 * .cases.yaml}.
 */
public final class CaseFile {
  private static final Set<String> KEYS = Set.of("cases");
  private static final Set<String> CASE_KEYS =
      Set.of(
          """
          name operation connection catalog principal definition previous judgedAt strict expect
          """
              .split("\\s+"));
  private static final Set<String> EXPECT_KEYS = Set.of("verdict", "findings", "contains", "lacks");
  private static final Map<String, Verdict> VERDICTS =
      Map.of("ALLOW", Verdict.ALLOW, "WARN", Verdict.WARN, "DENY", Verdict.DENY);
  private static final Map<String, Operation> OPERATIONS =
      Map.of(
          "CREATE", Operation.CREATE,
          "UPDATE", Operation.UPDATE,
          "TAG", Operation.TAG,
          "UNTAG", Operation.UNTAG);
  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

  private final List<Problem> problems = new ArrayList<>();

  private CaseFile() {}

  /**
   * The cases of a text.
   *
   * @param source its name in messages, such as the file's
   * @throws InvalidFileException with everything that is wrong
   */
  public static List<PolicyCase> read(String source, String text) {
    CaseFile file = new CaseFile();
    List<PolicyCase> cases = file.cases(TreeReader.readSettings(source, text));
    if (!file.problems.isEmpty()) {
      throw new InvalidFileException(file.problems);
    }
    return cases;
  }

  private List<PolicyCase> cases(TreeNode root) {
    if (!(root instanceof Mapping mapping)) {
      problems.add(
          new Problem(
              root.at(), "", "the file must be a map, not " + root.kind(), "Start with: cases:"));
      return List.of();
    }
    MapReader file = new MapReader(mapping, "", KEYS, problems);
    List<PolicyCase> cases =
        file.namedMaps("cases", "case", "name", CASE_KEYS).stream()
            .flatMap(this::policyCase)
            .toList();
    if (cases.isEmpty() && problems.isEmpty()) {
      file.problem(file.at(), "there are no cases", "Add cases, a list.");
    }
    Map<String, PolicyCase> names = new HashMap<>();
    for (PolicyCase each : cases) {
      PolicyCase before = names.putIfAbsent(each.name(), each);
      if (before != null) {
        file.problem(
            each.at(), "the name is already used at " + before.at(), "Say what this case shows.");
      }
    }
    return cases;
  }

  private Stream<PolicyCase> policyCase(MapReader given) {
    SourceText name = given.required("name");
    Optional<GivenConnection> definition = connection(given, "definition");
    Optional<GivenConnection> previous = connection(given, "previous");
    Optional<ExpectedDecision> expected =
        given.inner("expect", EXPECT_KEYS).map(CaseFile::expectation);
    if (definition.isEmpty() || expected.isEmpty()) {
      given.problem(
          given.at(),
          "a case needs a definition and what to expect",
          "Add definition: {ConnectionType: …} and expect: {verdict: DENY, findings: [TLS-01]}.");
      return Stream.of();
    }
    Operation usual = previous.isPresent() ? Operation.UPDATE : Operation.CREATE;
    return Stream.of(
        new PolicyCase(
            name.text(),
            name.at(),
            given.oneOf("operation", OPERATIONS).orElse(usual),
            new ConnectionId(
                text(given, "catalog").orElse(PolicyCase.USUAL_CATALOG),
                text(given, "connection").orElse("case")),
            text(given, "principal").orElse("case"),
            definition.get(),
            previous,
            judgedAt(given),
            given.oneOf("strict", FLAGS).orElse(false),
            expected.get()));
  }

  private Optional<GivenConnection> connection(MapReader given, String key) {
    return given.map(key).map(node -> GivenConnectionReader.read(node, given.path(""), problems));
  }

  private static ExpectedDecision expectation(MapReader expected) {
    if (expected.keys().isEmpty()) {
      expected.problem(
          expected.at(), "nothing is expected", "Add verdict, findings, contains or lacks.");
    }
    return new ExpectedDecision(
        expected.oneOf("verdict", VERDICTS),
        expected.node("findings").map(node -> texts(expected, "findings")),
        texts(expected, "contains"),
        texts(expected, "lacks"));
  }

  private static List<String> texts(MapReader members, String key) {
    return members.texts(key).stream().map(SourceText::text).toList();
  }

  private static Optional<String> text(MapReader members, String key) {
    return members.text(key).map(SourceText::text);
  }

  private static Instant judgedAt(MapReader members) {
    Optional<SourceText> text = members.text("judgedAt");
    if (text.isEmpty()) {
      return PolicyCase.USUAL_TIME;
    }
    try {
      return Instant.parse(text.get().text());
    } catch (DateTimeException e) {
      members.problem(
          text.get().at(), "judgedAt", "is no instant", "Write judgedAt: 2027-01-01T00:00:00Z.");
      return PolicyCase.USUAL_TIME;
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Operation;
import io.glueledger.event.Verdict;
import io.glueledger.policy.pack.yaml.Members;
import io.glueledger.policy.pack.yaml.Node;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.PackError;
import io.glueledger.policy.pack.yaml.PackException;
import io.glueledger.policy.pack.yaml.SourceText;
import io.glueledger.policy.pack.yaml.YamlTree;
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
          "name",
          "operation",
          "connection",
          "catalog",
          "principal",
          "definition",
          "previous",
          "judgedAt",
          "strict",
          "expect");
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

  private final List<PackError> errors = new ArrayList<>();

  private CaseFile() {}

  /**
   * The cases of a text.
   *
   * @param source its name in messages, such as the file's
   * @throws PackException with everything that is wrong
   */
  public static List<PolicyCase> read(String source, String text) {
    Node root = YamlTree.read(source, text);
    CaseFile file = new CaseFile();
    List<PolicyCase> cases = file.cases(root);
    if (!file.errors.isEmpty()) {
      throw new PackException(file.errors);
    }
    return cases;
  }

  private List<PolicyCase> cases(Node root) {
    if (!(root instanceof Mapping mapping)) {
      errors.add(
          PackError.structural(
              root.at(),
              Optional.empty(),
              "the file must be a mapping, and is " + root.kind(),
              "Start with: cases:"));
      return List.of();
    }
    Members members = new Members(mapping, KEYS, Optional.empty(), errors);
    List<PolicyCase> cases =
        members.list("cases").stream().flatMap(node -> one(node, members)).toList();
    if (cases.isEmpty() && errors.isEmpty()) {
      members.error(mapping.at(), "there are no cases", "Add cases, a list.");
    }
    Map<String, PolicyCase> names = new HashMap<>();
    for (PolicyCase one : cases) {
      PolicyCase before = names.putIfAbsent(one.name(), one);
      if (before != null) {
        members.error(
            one.at(), "the name is already used at " + before.at(), "Say what this case shows.");
      }
    }
    return cases;
  }

  private Stream<PolicyCase> one(Node node, Members file) {
    if (!(node instanceof Mapping mapping)) {
      file.error(
          node.at(), "a case must be a mapping, and is " + node.kind(), "Write - name: and so on.");
      return Stream.of();
    }
    Optional<String> where = Members.name(mapping, "name").map(name -> "case " + name);
    Members members = new Members(mapping, CASE_KEYS, where, errors);
    SourceText called = members.required("name");
    Optional<GivenConnection> definition = connection(members, "definition", where);
    Optional<GivenConnection> previous = connection(members, "previous", where);
    Optional<ExpectedDecision> expected =
        members.mappingNode("expect").map(expect -> expectation(expect, where));
    if (definition.isEmpty() || expected.isEmpty()) {
      members.error(
          mapping.at(),
          "a case needs a definition and what to expect",
          "Add definition: {ConnectionType: …} and expect: {verdict: DENY, findings: [TLS-01]}.");
      return Stream.of();
    }
    Operation usual = previous.isPresent() ? Operation.UPDATE : Operation.CREATE;
    return Stream.of(
        new PolicyCase(
            called.text(),
            called.at(),
            word(members, "operation", OPERATIONS).orElse(usual),
            new ConnectionId(
                text(members, "catalog").orElse(PolicyCase.USUAL_CATALOG),
                text(members, "connection").orElse("case")),
            text(members, "principal").orElse("case"),
            definition.get(),
            previous,
            judgedAt(members),
            word(members, "strict", FLAGS).orElse(false),
            expected.get()));
  }

  private Optional<GivenConnection> connection(
      Members members, String key, Optional<String> where) {
    return members.mappingNode(key).map(node -> ConnectionNodes.read(node, where, errors));
  }

  private ExpectedDecision expectation(Mapping mapping, Optional<String> where) {
    Members members = new Members(mapping, EXPECT_KEYS, where, errors);
    if (mapping.entries().isEmpty()) {
      members.error(
          mapping.at(), "nothing is expected", "Add verdict, findings, contains or lacks.");
    }
    return new ExpectedDecision(
        word(members, "verdict", VERDICTS),
        members.node("findings").map(node -> texts(members, "findings")),
        texts(members, "contains"),
        texts(members, "lacks"));
  }

  private static List<String> texts(Members members, String key) {
    return members.texts(key).stream().map(SourceText::text).toList();
  }

  private static Optional<String> text(Members members, String key) {
    return members.text(key).map(SourceText::text);
  }

  private static <T> Optional<T> word(Members members, String key, Map<String, T> known) {
    return members
        .text(key)
        .flatMap(
            text ->
                members.oneOf(
                    text, key, known.keySet(), word -> Optional.ofNullable(known.get(word))));
  }

  private static Instant judgedAt(Members members) {
    Optional<SourceText> text = members.text("judgedAt");
    if (text.isEmpty()) {
      return PolicyCase.USUAL_TIME;
    }
    try {
      return Instant.parse(text.get().text());
    } catch (DateTimeException e) {
      members.error(
          text.get().at(), "judgedAt is no instant", "Write judgedAt: 2027-01-01T00:00:00Z.");
      return PolicyCase.USUAL_TIME;
    }
  }
}

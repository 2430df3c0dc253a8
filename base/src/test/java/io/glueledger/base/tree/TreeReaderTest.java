/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Nothing;
import io.glueledger.base.tree.TreeNode.Scalar;
import io.glueledger.base.tree.TreeNode.Unknown;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

  private static final TreeNode TREE =
      TreeReader.readSettings("a.yaml", "# comment\nfirst: 1\nlist:\n  - a\n  - b: c\nnothing:\n");

  @Test
  void knowsWhereAKeyStands() {
    assertThat(((Mapping) TREE).members().entrySet())
        .extracting(entry -> entry.getKey(), entry -> entry.getValue().at().toString())
        .containsExactly(
            tuple("first", "a.yaml:2:1"),
            tuple("list", "a.yaml:3:1"),
            tuple("nothing", "a.yaml:6:1"));
  }

  @Test
  void knowsWhereAnItemStands() {
    assertThat(TREE.member("list").orElseThrow().items())
        .extracting(item -> item.at().toString())
        .containsExactly("a.yaml:4:5", "a.yaml:5:5");
  }

  @Test
  void aKeyWithoutAValueIsThere() {
    assertThat(((Mapping) TREE).members())
        .extractingByKey("nothing")
        .extracting(Member::value)
        .isInstanceOf(Nothing.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'k: plain'|1:4",
        "'k: \"quoted\"'|1:5",
        "'k: ''quoted'''|1:5",
        "'k: |\n    block'|2:5",
        "'k: >-\n  folded'|2:3",
        "'k: |'|1:4"
      })
  void tellsWhereTheContentOfAScalarBegins(String text, String where) {
    Scalar scalar = (Scalar) TreeReader.readSettings("a", text).member("k").orElseThrow();
    assertThat(scalar.source().inside()).hasToString("a:" + where);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "012345678901",
        "1_000",
        "0x1F",
        "1.10",
        "true",
        "no",
        "2026-11-22",
        "1e3",
        "plain text"
      })
  void keepsScalarsAsWritten(String scalar) {
    TreeNode root = TreeReader.readSettings("a", "key: " + scalar);
    assertThat(root.member("key").flatMap(TreeNode::text)).contains(scalar);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "---\n", "~", "null"})
  void readsNothing(String text) {
    assertThat(TreeReader.readSettings("a", text)).isInstanceOf(Nothing.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: 1\nb: 2\na: 3'|3:1|a stands twice",
        "'a: &x {b: 1}\nc: *x'|2:4|aliases",
        "'a: !secret s3cr3t-canary'|1:4|tags",
        "'a: 1\n---\nb: 2'|2:1|second document",
        "'a: @s3cr3t-canary'|1:4|not valid YAML",
        "'a: \"s3cr3t-canary'|1:18|not valid YAML",
        "'a: 1\n b: s3cr3t-canary: x'|2:3|not valid YAML: mapping values are not allowed here",
        "'a: !s3cr3t-canary!x y'|1:4|not valid YAML",
        "'a: \"\\qs3cr3t-canary\"'|1:6|not valid YAML",
        "'a: [s3cr3t-canary'|1:18|not valid YAML",
        "'? {a: 1}\n: b'|1:3|a key must be a text",
        "'[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]'|1:17|nested more than 16",
        "'a: \u0001'|1:1|not valid YAML"
      })
  void namesThePlaceAndNeverQuotesAValue(String text, String where, String words) {
    assertThat(problemOf(() -> TreeReader.readSettings("a", text)).toString())
        .startsWith("a:" + where + ": ")
        .contains(words, "\n  hint: ")
        .doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"a\": 1, \"a\": 2}'|1:10|a stands twice",
        "'{\"a\": 1,}'|1:9|not valid JSON",
        "'{\"a\": s3cr3t}'|1:7|not valid JSON",
        "'{\"a\": \"s3cr3t'|1:14|not valid JSON",
        "'{a: [}'|1:6|not valid YAML"
      })
  void isStrictWithJson(String text, String where, String words) {
    assertThat(problemOf(() -> documents(text)).toString())
        .startsWith("a:" + where + ": ")
        .contains(words)
        .doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"YAML|'{a: '|'}'", "JSON|'{\"a\": '|'}'"})
  void boundsTheDepthOfDocuments(String language, String open, String close) {
    Problem problem = problemOf(() -> documents(open.repeat(5000) + "1" + close.repeat(5000)));
    assertThat(problem.message()).as(language).isEqualTo("this is nested more than 200 deep");
  }

  @Test
  void readsJsonAndYamlAlike() {
    String json = "{\n  \"a\": [1, true, null],\n  \"b\": {\"c\": \"text\"}\n}";
    String yaml = "a: [1, true, null]\nb:\n  c: text\n";
    assertThat(List.of(shown(documents(json)), shown(documents(yaml))))
        .containsOnly("{a=[1, true, nothing], b={c=text}}");
  }

  @Test
  void knowsPlacesInJson() {
    TreeNode root = documents("{\n  \"a\": 1,\n  \"b\": {\"c\": \"text\"}\n}").get(0);
    assertThat(root.member("b").orElseThrow().at()).hasToString("a:3:8");
  }

  @Test
  void readsSeveralDocuments() {
    assertThat(shown(documents("a: 1\n---\nb: 2\n"))).isEqualTo("{a=1}{b=2}");
  }

  @Test
  void leavesForeignTagsToItsCaller() {
    List<TreeNode> documents =
        TreeReader.readDocuments(
            "a",
            "a: !Ref x\nb: !!str 1\nc: !Fn {d: e}\n",
            (tag, node) -> new Unknown(node.at(), tag));
    assertThat(shown(documents)).isEqualTo("{a=!Ref, b=1, c=!Fn}");
  }

  @Test
  void noTextFormShowsAValue() {
    TreeNode root = TreeReader.readSettings("a", "a: s3cr3t\nb: [s3cr3t]\n");
    assertThat(root.toString() + root.member("a") + root.member("b")).doesNotContain("s3cr3t");
  }

  @Test
  void aSourceAsAWholeHasNoLine() {
    assertThat(SourcePosition.wholeOf("a")).hasToString("a");
  }

  private static List<TreeNode> documents(String text) {
    return TreeReader.readDocuments("a", text, (tag, node) -> node);
  }

  private static Problem problemOf(Runnable reading) {
    InvalidFileException thrown = catchThrowableOfType(InvalidFileException.class, reading::run);
    return thrown.problems().get(0);
  }

  private static String shown(List<TreeNode> nodes) {
    return nodes.stream().map(TreeReaderTest::shown).collect(Collectors.joining());
  }

  private static String shown(TreeNode node) {
    if (node instanceof Mapping map) {
      return map.members().entrySet().stream()
          .map(entry -> entry.getKey() + "=" + shown(entry.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof TreeNode.Sequence list) {
      return list.items().stream().map(TreeReaderTest::shown).toList().toString();
    }
    return node instanceof Unknown unknown ? unknown.why() : node.text().orElse(node.kind());
  }
}

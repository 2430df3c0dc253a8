/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.base.tree.SourceText;
import io.glueledger.event.Effect;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.policy.facts.ConnectionFamily;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.Policy.Scope;
import io.glueledger.policy.pack.model.Policy.Variant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {
  private static final String GOOD =
      """
      pack: acme
      version: 1.10
      controls: {A: [SOC 2 CC6.3]}
      policies:
        - id: ACME-01
          title: No host outside
          severity: LOW
          effect: deny
          types: [JDBC]
          families: [stream]
          operations: [CREATE, UPDATE]
          each: connection.hosts
          condition: |
            !item.endsWith(
              '.example.com')
          field: ConnectionProperties.HOST
          message: "{{ item }} is outside"
          fix: Choose another host.
          controls: [A]
          variants:
            - when: 'item == "localhost"'
              severity: CRITICAL
              message: It is this machine.
      """;

  private static final Pack PACK = SamplePacks.pack("acme.yaml", GOOD);
  private static final Policy POLICY = PACK.policies().get(0);

  @Test
  void readsThePack() {
    assertThat(PACK.name()).isEqualTo("acme");
    assertThat(PACK.version()).as("not a number").isEqualTo("1.10");
    assertThat(PACK.controls()).containsOnlyKeys("A");
    assertThat(PACK.policies()).hasSize(1);
  }

  @Test
  void readsWhatAPolicyIs() {
    assertThat(POLICY)
        .returns("ACME-01", policy -> policy.id().text())
        .returns("No host outside", Policy::title)
        .returns(Severity.LOW, Policy::severity)
        .returns(Optional.of(Effect.DENY), Policy::effect);
    assertThat(POLICY.controls()).map(SourceText::text).containsExactly("A");
  }

  @Test
  void readsWhichChangesAPolicyJudges() {
    assertThat(POLICY.scope())
        .isEqualTo(
            new Scope(
                Set.of("JDBC"),
                Set.of(ConnectionFamily.STREAM),
                Set.of(Operation.CREATE, Operation.UPDATE)));
  }

  @Test
  void readsTheTextsOfAPolicy() {
    assertThat(
            Stream.of(
                POLICY.each().orElseThrow(),
                POLICY.condition(),
                POLICY.field().orElseThrow(),
                POLICY.message(),
                POLICY.fix()))
        .map(SourceText::text)
        .containsExactly(
            "connection.hosts",
            "!item.endsWith(\n  '.example.com')\n",
            "ConnectionProperties.HOST",
            "{{ item }} is outside",
            "Choose another host.");
  }

  @Test
  void readsAVariant() {
    assertThat(POLICY.variants())
        .singleElement()
        .returns("item == \"localhost\"", variant -> variant.when().text())
        .returns(Severity.CRITICAL, Variant::severity)
        .returns(Optional.empty(), Variant::effect)
        .returns(true, variant -> variant.message().isPresent())
        .returns(Optional.empty(), Variant::fix);
  }

  @Test
  void knowsWhereInTheFileATextBegins() {
    SourceText condition = POLICY.condition();
    assertThat(POLICY.each().orElseThrow().positionOf("connection.".length()))
        .hasToString("acme.yaml:12:22");
    assertThat(condition.positionOf(condition.text().indexOf(".example")))
        .hasToString("acme.yaml:15:10");
    assertThat(POLICY.message().positionOf(3)).hasToString("acme.yaml:17:18");
  }

  /** An arrow stands for the end of a line, a slash for that before the hint. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                         | acme.yaml:1:1: the file must be a map, not nothing / hint: Start with: pack: a-name
          - a                                        | acme.yaml:1:1: the file must be a map, not a list
          pack: a→version: 1→policies: []→---→pack: b | acme.yaml:4:1: a second document starts here
          pack: a→  bad: [                           | acme.yaml:2:6: this is not valid YAML: mapping values are not allowed here / hint:
          pack: a→pack: b→version: 1→policies: []    | acme.yaml:2:1: the key pack stands twice
          pack: &x a→version: *x→policies: []        | acme.yaml:2:10: aliases (*name) are not taken
          version: 1→policies: []                    | pack is missing
          pack: a→policies: []                       | version is missing
          pack: a→version: 1                         | policies is missing
          pack: a→version: 1→policies: {}            | acme.yaml:3:11: policies must be a list, not a map
          pack: a→version: 1→policies: [text]        | acme.yaml:3:12: policies[0]: must be a map, not a value / hint: Its keys are [
          pack: a→version: 1→controls: x→policies: [] | controls must be a map, not a value
          """)
  void saysWhatIsWrongWithAFile(String text, String message) {
    assertSays(message, text.replace('→', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          effect: deny         | efect: deny           | acme.yaml:8:5: policy ACME-01: efect is not a key here / hint: Did you mean effect?
          pack: acme           | pack: acme→author: me | acme.yaml:2:1: author is not a key here
          when:                | if:                   | policy ACME-01: variants[0].if is not a key here
          severity: LOW        | severity: low         | acme.yaml:7:15: policy ACME-01: severity is low / hint: Use one of [CRITICAL, HIGH, LOW, MEDIUM].
          severity: LOW        | severity: [LOW]       | severity must be a text, not a list
          effect: deny         | effect: audit         | effect is audit
          families: [stream]   | families: [streams]   | one of families is streams / hint: Use one of [database, network, other, saas, stream].
          types: [JDBC]        | types: [jdbc]         | a type is jdbc
          types: [JDBC]        | types: JDBC           | types must be a list, not a value
          [CREATE, UPDATE]     | [DELETE]              | one of operations is DELETE / hint: Use one of [CREATE, TAG, UNTAG, UPDATE].
          controls: [A]        | controls: [B]         | there is no control group B / hint: Use one of [A], or declare it in controls.
          fix: Choose another host. | fix:             | fix must be a text, not nothing
          →    fix: Choose another host. | ''          | policy ACME-01: fix is missing
          id: ACME-01          | id: acme_1            | the id is not of the form ABC-01
          id: ACME-01          | id: VAL-01            | ids that start so are Glue's own rules
          title: No host outside | title: "a\\nb"       | the title has more than one line
          """)
  void saysWhatIsWrongWithAPolicy(String right, String wrong, String message) {
    String text = GOOD.replace(right.replace('→', '\n'), wrong.replace('→', '\n'));
    assertThat(text).isNotEqualTo(GOOD);
    assertSays(message, text);
  }

  @Test
  void anIdIsThereOnce() {
    assertSays(
        "acme.yaml:24:9: policy ACME-01: the id is already used at acme.yaml:5:9",
        GOOD + GOOD.substring(GOOD.indexOf("  - id")));
  }

  @Test
  void tellsAllErrorsAtOnce() {
    String text =
        GOOD.replace("severity: LOW", "severity: low").replace("effect: deny", "efect: deny");
    assertThat(SamplePacks.problemsOf(() -> SamplePacks.pack("acme.yaml", text)).problems())
        .hasSize(2)
        .allMatch(problem -> problem.path().startsWith("policy ACME-01: "));
  }

  @Test
  void aFileIsNotLargerThanAMebibyte() {
    String full = GOOD + "#".repeat((1 << 20) - GOOD.length());
    assertThat(SamplePacks.pack("acme.yaml", full).hash()).isEqualTo(PACK.hash());
    assertSays("acme.yaml:1:1: the file is larger than 1 MiB / hint: Split the pack.", full + "#");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DELETE", "CREATE DELETE"})
  void noPolicyJudgesDeletes(String operations) {
    Set<Operation> given =
        Stream.of(operations.split(" ", -1))
            .filter(name -> !name.isEmpty())
            .map(Operation::valueOf)
            .collect(Collectors.toSet());
    assertThatThrownBy(() -> new Scope(Set.of(), Set.of(), given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("operations must be some of ");
  }

  private static void assertSays(String message, String text) {
    SamplePacks.assertSays(message, () -> SamplePacks.pack("acme.yaml", text));
  }
}

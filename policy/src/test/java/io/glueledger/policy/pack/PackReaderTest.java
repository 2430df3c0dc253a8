/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.tree.SourceText;
import io.glueledger.event.Effect;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.policy.facts.ConnectionFamily;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.Policy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void readsEveryMember() {
    // When
    Pack pack = SamplePacks.pack("acme.yaml", GOOD);

    // Then
    assertThat(pack.name()).isEqualTo("acme");
    assertThat(pack.version()).as("not a number").isEqualTo("1.10");
    assertThat(pack.controls()).containsOnlyKeys("A");
    assertThat(pack.policies())
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.id().text()).isEqualTo("ACME-01");
              assertThat(policy.title()).isEqualTo("No host outside");
              assertThat(policy.severity()).isEqualTo(Severity.LOW);
              assertThat(policy.effect()).contains(Effect.DENY);
              assertThat(policy.scope().types()).containsExactly("JDBC");
              assertThat(policy.scope().families()).containsExactly(ConnectionFamily.STREAM);
              assertThat(policy.scope().operations())
                  .isEqualTo(Set.of(Operation.CREATE, Operation.UPDATE));
              assertThat(policy.each()).map(SourceText::text).contains("connection.hosts");
              assertThat(policy.condition().text())
                  .isEqualTo("!item.endsWith(\n  '.example.com')\n");
              assertThat(policy.field())
                  .map(SourceText::text)
                  .contains("ConnectionProperties.HOST");
              assertThat(policy.message().text()).isEqualTo("{{ item }} is outside");
              assertThat(policy.fix().text()).isEqualTo("Choose another host.");
              assertThat(policy.controls()).map(SourceText::text).containsExactly("A");
              assertThat(policy.variants())
                  .singleElement()
                  .satisfies(
                      variant -> {
                        assertThat(variant.when().text()).isEqualTo("item == \"localhost\"");
                        assertThat(variant.severity()).isEqualTo(Severity.CRITICAL);
                        assertThat(variant.effect()).isEmpty();
                        assertThat(variant.message()).isPresent();
                        assertThat(variant.fix()).isEmpty();
                      });
            });
  }

  @Test
  void knowsWhereInTheFileATextBegins() {
    // Given
    Policy policy = SamplePacks.pack("acme.yaml", GOOD).policies().get(0);

    // When
    SourcePosition plain = policy.each().orElseThrow().positionOf("connection.".length());
    SourcePosition block =
        policy.condition().positionOf(policy.condition().text().indexOf(".example"));
    SourcePosition quoted = policy.message().positionOf(3);

    // Then
    assertThat(plain).hasToString("acme.yaml:12:22");
    assertThat(block).hasToString("acme.yaml:15:10");
    assertThat(quoted).hasToString("acme.yaml:17:18");
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
    // When
    InvalidFileException thrown = problemsOf(text.replace('→', '\n'));

    // Then
    assertSays(thrown, message);
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
    // Given
    String text = GOOD.replace(right.replace('→', '\n'), wrong.replace('→', '\n'));
    assertThat(text).isNotEqualTo(GOOD);

    // When
    InvalidFileException thrown = problemsOf(text);

    // Then
    assertSays(thrown, message);
  }

  @Test
  void anIdIsThereOnce() {
    // When
    InvalidFileException thrown = problemsOf(GOOD + GOOD.substring(GOOD.indexOf("  - id")));

    // Then
    assertSays(thrown, "acme.yaml:24:9: policy ACME-01: the id is already used at acme.yaml:5:9");
  }

  @Test
  void tellsAllErrorsAtOnce() {
    // Given
    String text =
        GOOD.replace("severity: LOW", "severity: low").replace("effect: deny", "efect: deny");

    // When
    InvalidFileException thrown = problemsOf(text);

    // Then
    assertThat(thrown.problems())
        .hasSize(2)
        .allMatch(problem -> problem.path().startsWith("policy ACME-01: "));
  }

  private static InvalidFileException problemsOf(String text) {
    return catchThrowableOfType(
        InvalidFileException.class, () -> SamplePacks.pack("acme.yaml", text));
  }

  private static void assertSays(InvalidFileException thrown, String message) {
    assertThat(thrown).hasMessageContaining(message.replace(" / ", "\n  "));
    assertThat(thrown.problems()).isNotEmpty().allMatch(problem -> !problem.fix().isBlank());
  }
}

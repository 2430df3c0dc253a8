/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments(
            "",
            "acme.yaml:1:1: the file must be a map, not nothing\n  hint: Start with: pack: a-name"),
        arguments("- a", "acme.yaml:1:1: the file must be a map, not a list"),
        arguments(
            "pack: a\nversion: 1\npolicies: []\n---\npack: b\n",
            "acme.yaml:4:1: a second document starts here"),
        arguments(
            "pack: a\n  bad: [",
            "acme.yaml:2:6: this is not valid YAML: mapping values are not allowed here\n  hint: "),
        arguments(
            "pack: a\npack: b\nversion: 1\npolicies: []\n",
            "acme.yaml:2:1: the key pack stands twice"),
        arguments(
            "pack: &x a\nversion: *x\npolicies: []\n",
            "acme.yaml:2:10: aliases (*name) are not taken"),
        arguments("version: 1\npolicies: []\n", "pack is missing"),
        arguments("pack: a\npolicies: []\n", "version is missing"),
        arguments("pack: a\nversion: 1\n", "policies is missing"),
        arguments(
            "pack: a\nversion: 1\npolicies: {}\n",
            "acme.yaml:3:11: policies must be a list, not a map"),
        arguments(
            "pack: a\nversion: 1\npolicies: [text]\n",
            "acme.yaml:3:12: policies[0]: must be a map, not a value\n  hint: Its keys are ["),
        arguments(
            "pack: a\nversion: 1\ncontrols: x\npolicies: []\n",
            "controls must be a map, not a value"),
        arguments(
            GOOD.replace("effect: deny", "efect: deny"),
            "acme.yaml:8:5: policy ACME-01: efect is not a key here\n  hint: Did you mean effect?"),
        arguments(
            GOOD.replace("pack: acme", "pack: acme\nauthor: me"),
            "acme.yaml:2:1: author is not a key here"),
        arguments(GOOD.replace("when:", "if:"), "policy ACME-01: variants[0].if is not a key here"),
        arguments(
            GOOD.replace("severity: LOW", "severity: low"),
            "acme.yaml:7:15: policy ACME-01: severity is low\n  hint: Use one of [CRITICAL, HIGH, LOW, MEDIUM]."),
        arguments(
            GOOD.replace("severity: LOW", "severity: [LOW]"),
            "severity must be a text, not a list"),
        arguments(GOOD.replace("effect: deny", "effect: audit"), "effect is audit"),
        arguments(
            GOOD.replace("families: [stream]", "families: [streams]"),
            "one of families is streams\n  hint: Use one of [database, network, other, saas, stream]."),
        arguments(GOOD.replace("types: [JDBC]", "types: [jdbc]"), "a type is jdbc"),
        arguments(
            GOOD.replace("types: [JDBC]", "types: JDBC"), "types must be a list, not a value"),
        arguments(
            GOOD.replace("[CREATE, UPDATE]", "[DELETE]"),
            "one of operations is DELETE\n  hint: Use one of [CREATE, TAG, UNTAG, UPDATE]."),
        arguments(
            GOOD.replace("controls: [A]", "controls: [B]"),
            "there is no control group B\n  hint: Use one of [A], or declare it in controls."),
        arguments(
            GOOD.replace("fix: Choose another host.", "fix:"), "fix must be a text, not nothing"),
        arguments(
            GOOD.replace("    fix: Choose another host.\n", ""), "policy ACME-01: fix is missing"),
        arguments(GOOD.replace("id: ACME-01", "id: acme_1"), "the id is not of the form ABC-01"),
        arguments(
            GOOD.replace("id: ACME-01", "id: VAL-01"), "ids that start so are Glue's own rules"),
        arguments(
            GOOD.replace("title: No host outside", "title: \"a\\nb\""),
            "the title has more than one line"),
        arguments(
            GOOD + GOOD.substring(GOOD.indexOf("  - id")),
            "acme.yaml:24:9: policy ACME-01: the id is already used at acme.yaml:5:9"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wrong")
  void saysWhatIsWrongAndWhere(String text, String message) {
    // When
    InvalidFileException thrown =
        catchThrowableOfType(InvalidFileException.class, () -> SamplePacks.pack("acme.yaml", text));

    // Then
    assertThat(thrown).hasMessageContaining(message);
    assertThat(thrown.problems()).isNotEmpty().allMatch(problem -> !problem.fix().isBlank());
  }

  @Test
  void tellsAllErrorsAtOnce() {
    // Given
    String text =
        GOOD.replace("severity: LOW", "severity: low").replace("effect: deny", "efect: deny");

    // When
    InvalidFileException thrown =
        catchThrowableOfType(InvalidFileException.class, () -> SamplePacks.pack("acme.yaml", text));

    // Then
    assertThat(thrown.problems())
        .hasSize(2)
        .allMatch(problem -> problem.path().startsWith("policy ACME-01: "));
  }
}

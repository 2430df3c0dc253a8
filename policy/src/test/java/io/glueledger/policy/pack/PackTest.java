/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static io.glueledger.policy.fixture.SamplePacks.assertSays;
import static io.glueledger.policy.fixture.SamplePacks.builtIn;
import static io.glueledger.policy.fixture.SamplePacks.load;
import static io.glueledger.policy.fixture.SamplePacks.pack;
import static io.glueledger.policy.fixture.SamplePacks.readBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.policy.pack.model.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision names its pack by hash, so whatever can change a decision changes the hash. */
class PackTest {
  private static final String ONE =
      """
      pack: one
      version: 1
      controls: {A: [SOC 2 CC6.3]}
      policies:
        - {id: ONE-01, title: t, severity: LOW, condition: 'true', message: m, fix: f, types: [JDBC, KAFKA]}
      """;

  private static final String FULL =
      """
      pack: one
      version: 1
      controls: {A: [SOC 2 CC6.3]}
      policies:
        - id: ONE-01
          title: t
          severity: LOW
          effect: warn
          types: [JDBC]
          families: [stream]
          operations: [CREATE]
          controls: [A]
          each: connection.urls
          condition: 'true'
          field: "{{ item }}"
          message: m
          fix: f
          parameters: {limit: {type: int, default: 3}}
          variants: [{when: item == 'x', severity: MEDIUM, effect: warn, message: v, fix: w}]
      overrides: [{id: ONE-01, mode: enforce}]
      exceptions:
        - {id: EXC-01, policies: [ONE-01], connection: a*, catalog: "1", reason: r, owner: o, expires: 2027-01-01}
      """;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1          | version: 2
          title: t            | title: u
          severity: LOW       | severity: HIGH
          effect: warn\\n      | effect: deny\\n
          types: [JDBC]       | types: [MONGODB]
          families: [stream]  | families: [saas]
          operations: [CREATE]| operations: [UPDATE]
          controls: [A]       | controls: []
          each: connection.urls | each: connection.hosts
          condition: 'true'   | condition: 'false'
          field: "{{ item }}" | field: "{{ item }}x"
          message: m          | message: n
          fix: f              | fix: g
          default: 3          | default: 4
          item == 'x'         | item == 'y'
          severity: MEDIUM    | severity: HIGH
          severity: MEDIUM, effect: warn | severity: MEDIUM, effect: deny
          message: v          | message: x
          fix: w              | fix: x
          mode: enforce       | mode: audit
          mode: enforce       | off: not of use here
          policies: [ONE-01]  | policies: [ONE-01, ONE-01]
          connection: a*      | connection: b*
          catalog: "1"        | catalog: "2"
          reason: r           | reason: s
          owner: o            | owner: p
          2027-01-01          | 2027-01-02
          SOC 2 CC6.3         | SOC 2 CC6.1
          """)
  void whateverItSaysIsInTheHash(String was, String is) {
    String changed = FULL.replace(was.replace("\\n", "\n"), is.replace("\\n", "\n"));
    assertThat(changed).isNotEqualTo(FULL);
    assertThat(hash(changed)).isNotEqualTo(hash(FULL));
  }

  @Test
  void theHashNamesTheMeaningAndNotTheLayout() {
    String otherLayout =
        """
        # a comment
        policies:
          - title: "t"
            id: ONE-01
            types:
              - KAFKA
              - JDBC
            severity: LOW
            operations: [UNTAG, TAG, UPDATE, CREATE]
            message: m
            fix: f
            condition: "true"
        version: "1"
        controls: {A: [SOC 2 CC6.3]}
        pack: one
        """;
    assertThat(hash(otherLayout)).isEqualTo(hash(ONE));
  }

  @Test
  void theHashOfAPackNeverMoves() {
    assertThat(hash(ONE))
        .isEqualTo("611a876f296fc3d50f01d6246c696a5a0cd58b8e271da432e5ff2f28ec5ce96a");
  }

  @Test
  void whatIsKeptIsReadBackToAnEqualPack() {
    assertThat(readBack(builtIn()).canonical()).isEqualTo(builtIn().canonical());
    assertThat(readBack(builtIn()).hash()).isEqualTo(builtIn().hash());
  }

  @Test
  void twoPacksMakeOne(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("one.yaml");
    Files.writeString(file, ONE.replace("{A:", "{X:"));
    Pack both = load(PackSource.builtIn().and(PackSource.at(file)));
    assertThat(both.name()).isEqualTo("glue-ledger-builtin+one");
    assertThat(both.controls()).containsKeys("T", "S", "X");
    assertThat(both.policies())
        .map(policy -> policy.id().text())
        .startsWith("TLS-01")
        .endsWith("ONE-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b.yaml:5:10: policy ONE-01: the id is already used at a.yaml:5:10",
        "the control group A is declared otherwise"
      })
  void twoPacksWithTheSameIdOrAnotherControlGroupDoNot(String message) {
    PackSource other = PackSource.text("b.yaml", ONE.replace("CC6.3", "CC6.1"));
    assertSays(message, () -> PackSource.text("a.yaml", ONE).and(other).load());
  }

  private static String hash(String text) {
    return pack("a.yaml", text).hash();
  }
}

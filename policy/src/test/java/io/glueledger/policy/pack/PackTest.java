/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.model.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
  private static final String ONE =
      """
      pack: one
      version: 1
      controls: {A: [SOC 2 CC6.3]}
      policies:
        - {id: ONE-01, title: t, severity: LOW, condition: 'true', message: m, fix: f, types: [JDBC, KAFKA]}
      """;

  @Test
  void theHashNamesTheMeaningAndNotTheLayout() {
    // Given
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

    // When
    String hash = SamplePacks.pack("b.yaml", otherLayout).hash();

    // Then
    assertThat(hash).isEqualTo(SamplePacks.pack("a.yaml", ONE).hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void theHashOfAPackNeverMoves() {
    // When
    String hash = SamplePacks.pack("a.yaml", ONE).hash();

    // Then
    assertThat(hash).isEqualTo("611a876f296fc3d50f01d6246c696a5a0cd58b8e271da432e5ff2f28ec5ce96a");
  }

  @Test
  void anotherConditionIsAnotherHash() {
    // When
    String hash = SamplePacks.pack("a.yaml", ONE.replace("'true'", "'false'")).hash();

    // Then
    assertThat(hash).isNotEqualTo(SamplePacks.pack("a.yaml", ONE).hash());
  }

  @Test
  void whatIsKeptIsReadBackToAnEqualPack() throws IOException {
    // Given
    Pack pack = PackSource.builtIn().load();

    // When
    Pack again = SamplePacks.pack("kept", new String(pack.canonical(), StandardCharsets.UTF_8));

    // Then
    assertThat(again.canonical()).isEqualTo(pack.canonical());
    assertThat(again.hash()).isEqualTo(pack.hash());
  }

  @Test
  void twoPacksMakeOne(@TempDir Path folder) throws IOException {
    // Given
    Path file = folder.resolve("one.yaml");
    Files.writeString(file, ONE.replace("{A:", "{X:"));

    // When
    Pack both = PackSource.builtIn().and(PackSource.at(file)).load();

    // Then
    assertThat(both.name()).isEqualTo("glue-ledger-builtin+one");
    assertThat(both.policies())
        .map(policy -> policy.id().text())
        .startsWith("TLS-01")
        .endsWith("ONE-01");
    assertThat(both.controls()).containsKeys("T", "S", "X");
  }

  @Test
  void twoPacksWithTheSameIdOrAnotherControlGroupDoNot() {
    // Given
    PackSource pack = PackSource.text("a.yaml", ONE);
    PackSource other = PackSource.text("b.yaml", ONE.replace("CC6.3", "CC6.1"));

    // When / Then
    assertThatThrownBy(() -> pack.and(other).load())
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("b.yaml:5:10: policy ONE-01: the id is already used at a.yaml:5:10")
        .hasMessageContaining("the control group A is declared otherwise");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTestCommandTest {
  private final PackFolder folder;

  PolicyTestCommandTest(@TempDir Path folder) {
    this.folder = new PackFolder(folder);
  }

  @Test
  void casesAndExamplesThatComeOutAsExpectedPass() throws IOException {
    // Given
    Path pack = folder.pack();
    folder.cases("expect: {contains: [ACME-01], lacks: [TLS-01]}");

    // When
    CommandLineRun run = CommandLineRun.of("policy", "test", pack.toString());

    // Then
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("passed  no description", "passed  ACME-01 bad", "passed  ACME-01 good")
        .endsWith("3 cases, 0 failed" + System.lineSeparator());
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aCaseThatComesOutOtherwiseIsAFinding() throws IOException {
    // Given
    folder.pack();
    folder.cases("expect: {verdict: DENY, findings: []}");

    // When
    CommandLineRun run = CommandLineRun.of("policy", "test", folder.path().toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .contains("FAILED  no description", "expected DENY", "found and not expected: ACME-01")
        .containsPattern("all that was found: .*, ACME-01")
        .endsWith("3 cases, 1 failed" + System.lineSeparator());
  }

  /** A misnamed file of cases must not pass for a tested pack unseen. */
  @Test
  void aPackWithoutCasesIsSaidToHaveNone() throws IOException {
    // Given
    Path pack =
        Files.writeString(
            folder.path().resolve("settings.yaml"),
            "pack: s\nversion: 1\noverrides: [{id: TLS-03, mode: audit}]\n");

    // When
    CommandLineRun run = CommandLineRun.of("policy", "test", pack.toString());

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("0 cases, 0 failed" + System.lineSeparator());
    assertThat(run.err()).contains("there is no case: write some into NAME.cases.yaml");
  }

  @Test
  void aFileOfCasesThatIsNoneIsWrongUse() throws IOException {
    // Given
    Path pack = folder.pack();
    Files.writeString(folder.path().resolve("acme.cases.yaml"), "case: []\n");

    // When
    CommandLineRun run = CommandLineRun.of("policy", "test", pack.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("acme.cases.yaml");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable itself, and Terraform's own plans. */
class CheckProcessTest {
  private final Path folder;

  CheckProcessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aPlanOfTheRealTerraformIsJudged() throws IOException {
    // Given
    ProcessRun.assumeOnPath("terraform");
    Files.copy(CheckSamples.OWN.resolve("main.tf"), folder.resolve("main.tf"));
    ProcessRun init = terraform("init", "-input=false", "-no-color");
    assumeTrue(init.exitCode() == 0, () -> "Terraform has no AWS provider here: " + init.err());
    terraform("plan", "-input=false", "-no-color", "-out", "plan.bin").succeeded();
    Path plan =
        Files.writeString(
            folder.resolve("plan.json"), terraform("show", "-json", "plan.bin").out());

    // When
    CommandLineRun run = CommandLineRun.of("check", plan).exits(3);

    // Then
    assertThat(run.out())
        .contains("DENY  tf-orders  JDBC  aws_glue_connection.orders", "SEC-01")
        .contains("PhysicalConnectionRequirements.AvailabilityZone (known after apply)")
        .doesNotContain(CheckSamples.PLANTED);
  }

  @Test
  void theExecutableEndsWithItsExitCodeAndSaysNothingElse() {
    // Given
    String file = CheckSamples.sample("answer.json").toAbsolutePath().toString();

    // When
    ProcessRun run = ProcessRun.of(folder, Map.of(), ProcessRun.glueLedger("check", file));

    // Then
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("DENY  orders").doesNotContain("\u001b", CheckSamples.PLANTED);
  }

  private ProcessRun terraform(String... args) {
    List<String> command = new ArrayList<>(List.of("terraform"));
    command.addAll(List.of(args));
    return ProcessRun.of(folder, Map.of("CHECKPOINT_DISABLE", "1"), command);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.WithInstallation;
import io.glueledger.testkit.TestResources;
import io.glueledger.testkit.process.ProcessRun;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A script with boto3, with nothing set but the endpoint of Glue. */
@WithInstallation
class Boto3Test {
  private final Installation installation;
  private final ClientPrograms programs;
  private final ProcessRun run;

  Boto3Test(Installation installation) {
    ProcessRun.assumeOnPath("python3");
    this.programs = ClientPrograms.on(installation);
    assumeTrue(
        programs.run(Map.of(), "python3 -c", "import boto3").exitCode() == 0,
        "python3 has no boto3 here");
    Map<String, String> inputs =
        Map.of("INPUTS", GoodConnections.json(GoodConnections.TYPES, "boto/"));
    String script = TestResources.text(Boto3Test.class, "story.py");
    this.installation = installation;
    this.run = programs.run(inputs, "python3 -c", script);
  }

  @Test
  void aScriptGetsWhatItGetsFromGlueAndReadsWhyItIsDenied() {
    assertThat(run.err()).isEmpty();
    assertThat(run.succeeded().out()).contains("all as it must be");
  }

  @Test
  void aScriptInHasteIsAnsweredAsWithoutTheGate() {
    // Given
    long seed = Long.getLong("glueledger.seed", System.nanoTime());
    String script = TestResources.text(Boto3Test.class, "hasty.py");

    try (LocalGlue bare = LocalGlue.start(LocalGlueConfig.defaults())) {
      Map<String, String> both =
          Map.of(
              "BARE", bare.endpoint().toString(),
              "SEED", Long.toString(seed),
              "STEPS", "24",
              "AWS_RETRY_MODE", "standard",
              "AWS_MAX_ATTEMPTS", "5");

      // When
      ProcessRun hasty = programs.run(both, "python3 -c", script);

      // Then
      assertThat(hasty.err()).as("-Dglueledger.seed=%d", seed).isEmpty();
      assertThat(hasty.succeeded().out()).contains("the same");
    }
  }

  @Test
  void whatIsDeniedNeverReachesGlue() {
    assertThat(installation.glue().journal().entries())
        .isNotEmpty()
        .noneMatch(entry -> entry.received().connectionNames().contains("risky"));
  }

  @Test
  void whatIsDeniedIsOnTheLog() {
    assertThat(installation.log().kinds("risky"))
        .containsExactly("ChangeRequested", "ChangeDecided");
  }

  @Test
  void aTestOfAConnectionIsOnTheLog() {
    assertThat(installation.log().kinds("boto/JDBC")).contains("ConnectionTested");
  }

  @Test
  void aReadOfSecretsIsOnTheLog() {
    assertThat(installation.log().kinds("boto/KAFKA")).contains("SecretsRead");
  }
}

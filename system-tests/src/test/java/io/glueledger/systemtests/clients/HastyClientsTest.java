/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.systemtests.gate.WithInstallation;
import io.glueledger.testkit.process.ProcessRun;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/**
 * Clients with their own repeats, as fast as they can: after each answer Glue holds what was asked
 * for last. boto3 does the same in {@link Boto3Test}, Terraform in {@link TerraformTest}.
 */
@WithInstallation
class HastyClientsTest {
  private static final int ROUNDS = 8;

  private final Installation installation;

  HastyClientsTest(Installation installation) {
    this.installation = installation;
  }

  @Test
  void theJavaSdkEndsWhereItsLastAnswerSays() {
    URI gate = installation.gate(ClientPrograms.PATIENT).endpoint();
    try (GlueAsyncClient glue = repeating(gate)) {
      for (int round = 0; round < ROUNDS; round++) {
        glue.createConnection(r -> r.connectionInput(Clients.good("java", "made"))).join();
        for (String text : new String[] {"A", "B", "A"}) {
          glue.updateConnection(r -> r.name("java").connectionInput(Clients.good("java", text)))
              .join();
          assertThat(held("java")).contains("\"Description\":\"" + text + "\"");
        }
        glue.deleteConnection(r -> r.connectionName("java")).join();
        assertThat(held("java")).isEmpty();
      }
    }
  }

  @Test
  void theAwsCliEndsWhereItsLastAnswerSays() {
    ProcessRun.assumeOnPath("aws");
    ClientPrograms programs = ClientPrograms.on(installation);
    Map<String, String> repeats = Map.of("AWS_MAX_ATTEMPTS", "5");
    String input = GoodConnections.json(Clients.good("cli", "made"));
    for (int round = 0; round < 2; round++) {
      programs.run(repeats, "aws glue create-connection --connection-input", input).succeeded();
      assertThat(held("cli")).contains("made");
      programs.run(repeats, "aws glue delete-connection --connection-name cli").succeeded();
      assertThat(held("cli")).isEmpty();
    }
  }

  private String held(String name) {
    return installation
        .glue()
        .connection(Installation.ACCOUNT, name)
        .map(one -> one.input().toString())
        .orElse("");
  }

  /** With the SDK's own repeats, as it comes. */
  private static GlueAsyncClient repeating(URI gate) {
    return GlueAsyncClient.builder()
        .endpointOverride(gate)
        .region(Region.of(Installation.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(People.ALICE.keyId(), People.ALICE.secret())))
        .build();
  }
}

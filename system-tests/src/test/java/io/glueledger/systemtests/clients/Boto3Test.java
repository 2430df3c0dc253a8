/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueledger.ingest.server.GateServer;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A script with boto3, with nothing set but the endpoint of Glue. */
@ExtendWith(Infrastructure.class)
class Boto3Test {
  private final TestBroker broker;
  private final ApicurioRegistry registry;

  Boto3Test(TestBroker broker, ApicurioRegistry registry) {
    this.broker = broker;
    this.registry = registry;
  }

  @Test
  void aScriptGetsWhatItGetsFromGlueAndReadsWhyItIsDenied() throws Exception {
    try (Installation installation = Installation.fresh(broker, registry)) {
      // Given
      GateServer gate = installation.gate();
      Path folder = installation.folder();
      assumeTrue(
          Program.isOnPath("python3")
              && python(gate.endpoint(), folder, Map.of(), "-c", "import boto3").exitCode() == 0,
          "python3 with boto3 is not on the PATH");
      String inputs =
          GoodConnections.TYPES.stream()
              .map(type -> GoodConnections.of(type, "boto/" + type, "first"))
              .map(GoodConnections::json)
              .collect(Collectors.joining(",", "[", "]"));
      Path script = Path.of(Objects.requireNonNull(getClass().getResource("story.py")).toURI());

      // When
      Program run = python(gate.endpoint(), folder, Map.of("INPUTS", inputs), script.toString());

      // Then
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("all as it must be");
      assertThat(installation.glue().journal().entries())
          .noneMatch(entry -> entry.received().connectionNames().contains("risky"));
      assertThat(installation.log().kinds("risky"))
          .containsExactly("ChangeRequested", "ChangeDecided");
      assertThat(installation.log().kinds("boto/JDBC")).contains("ConnectionTested");
      assertThat(installation.log().kinds("boto/KAFKA")).contains("SecretsRead");
    }
  }

  private static Program python(URI gate, Path folder, Map<String, String> more, String... args) {
    List<String> command = new java.util.ArrayList<>(List.of("python3"));
    command.addAll(List.of(args));
    return Program.run(gate, folder, more, command);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glueledger.base.config.ConfigValidation;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.query.config.QueryConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The distributed form can be read, and its parts fit together. */
class ComposeFileTest {
  private static final Path ROOT = Path.of("..");

  private final JsonNode compose;

  ComposeFileTest() throws IOException {
    this.compose = new YAMLMapper().readTree(ROOT.resolve("docker-compose.yml").toFile());
  }

  @Test
  void everyPartIsAService() {
    assertThat(compose.path("services").fieldNames())
        .toIterable()
        .contains("kafka-1", "kafka-2", "kafka-3", "registry", "gate-1", "gate-2")
        .contains("projector-1", "projector-2", "query-api", "glue");
  }

  @Test
  void secretsThatServicesNameAreThere() {
    assertThat(ofServices("secrets").flatMap(JsonNode::valueStream))
        .isNotEmpty()
        .allMatch(name -> compose.path("secrets").has(name.asText()));
  }

  @Test
  void servicesThatServicesDependOnAreThere() {
    assertThat(ofServices("depends_on").flatMap(JsonNode::propertyStream))
        .isNotEmpty()
        .allMatch(other -> compose.path("services").has(other.getKey()));
  }

  @Test
  void theConfigurationOfItsPartsIsValid() {
    // When
    ConfigValidation.Findings findings =
        ConfigValidation.check(
            List.of(GateConfig.PART, ProjectorConfig.PART, QueryConfig.PART),
            Optional.of(ROOT.resolve("deploy/ledger.yaml")),
            Map.of("GLUE_LEDGER_PROJECTOR_ADVERTISED_URL", "http://projector-1:8092"));

    // Then
    assertThat(findings.problems()).isEmpty();
    assertThat(findings.parts()).containsExactly("ingest", "projector", "query-api");
  }

  private Stream<JsonNode> ofServices(String key) {
    return compose.path("services").valueStream().map(service -> service.path(key));
  }
}

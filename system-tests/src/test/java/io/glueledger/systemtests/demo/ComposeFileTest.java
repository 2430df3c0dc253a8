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
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The distributed form can be read, and its parts fit together. */
class ComposeFileTest {

  private static final Path ROOT = Path.of("..");

  private static JsonNode compose() throws IOException {
    return new YAMLMapper().readTree(ROOT.resolve("docker-compose.yml").toFile());
  }

  @Test
  void everythingThatAServiceNamesIsThere() throws IOException {
    // When
    JsonNode compose = compose();

    // Then
    JsonNode services = compose.path("services");
    assertThat(
            new TreeSet<>(List.copyOf(services.propertyStream().map(Map.Entry::getKey).toList())))
        .contains("kafka-1", "kafka-2", "kafka-3", "registry", "gate-1", "gate-2")
        .contains("projector-1", "projector-2", "query-api", "glue");
    for (JsonNode service : services) {
      service
          .path("secrets")
          .forEach(name -> assertThat(compose.path("secrets").has(name.asText())).isTrue());
      service
          .path("depends_on")
          .propertyStream()
          .forEach(other -> assertThat(services.has(other.getKey())).isTrue());
    }
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
}

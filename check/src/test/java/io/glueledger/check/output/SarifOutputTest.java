/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.glueledger.check.fixture.CheckedInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SarifOutputTest {
  private static final JsonNode SARIF = sarif();

  @Test
  void isValid() throws IOException {
    InputStream schema =
        Objects.requireNonNull(
            SarifOutputTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
    var problems =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema).validate(SARIF);
    assertThat(problems).isEmpty();
  }

  @Test
  void hasEachRuleOnce() {
    JsonNode rules = SARIF.path("runs").get(0).path("tool").path("driver").path("rules");
    assertThat(rules.findValuesAsText("id"))
        .doesNotHaveDuplicates()
        .contains("TLS-01", "SEC-04", "WIRE-MODEL");
  }

  @Test
  void aResultStandsWhereItsMemberDoes() {
    JsonNode first = SARIF.path("runs").get(0).path("results").get(0);
    assertThat(first.path("ruleId").asText()).isEqualTo("SEC-04");
    assertThat(first.path("level").asText()).isEqualTo("error");
    assertThat(first.path("locations").get(0).path("physicalLocation").path("region"))
        .hasToString("{\"startLine\":7,\"startColumn\":5}");
  }

  private static JsonNode sarif() {
    try {
      return new JsonMapper()
          .readTree(
              CheckedInput.samples(CheckedInput.SAMPLES.toArray(String[]::new))
                  .written(OutputFormat.SARIF));
    } catch (IOException e) {
      throw new IllegalStateException("a report is JSON", e);
    }
  }
}

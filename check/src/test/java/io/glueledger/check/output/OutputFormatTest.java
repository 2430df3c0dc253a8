/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.check.fixture.CheckedInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class OutputFormatTest {
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Arguments> everySampleAndFormat() {
    return CheckedInput.SAMPLES.stream()
        .flatMap(
            sample -> Stream.of(OutputFormat.values()).map(format -> Arguments.of(sample, format)));
  }

  @ParameterizedTest
  @MethodSource("everySampleAndFormat")
  void noSecretOfTheInputIsInAnyOutput(String sample, OutputFormat format) {
    assertThat(CheckedInput.text(sample)).contains(CheckedInput.PLANTED);
    String written = CheckedInput.strictly(sample).written(format);
    assertThat(written).isNotEmpty().doesNotContain(CheckedInput.PLANTED);
  }

  @Test
  void jsonTellsARuleOfGlueFromAPolicy() throws IOException {
    String written = CheckedInput.samples("requests.yaml").written(OutputFormat.JSON);
    JsonNode connections = JSON.readTree(written).path("connections");
    assertThat(connections.get(2).path("findings").get(0).toString())
        .contains("\"kind\":\"GLUE_RULE\"")
        .doesNotContain("\"severity\"");
    assertThat(connections.get(0).path("findings").get(0).toString())
        .startsWith("{\"policyId\":\"SEC-04\",\"title\":")
        .contains("\"kind\":\"POLICY\",\"severity\":\"CRITICAL\",\"effect\":\"DENY\"")
        .contains("\"mode\":\"enforce\",\"wouldDeny\":false,\"alreadyPresent\":false,\"field\":")
        .contains(",\"line\":7,\"column\":5,\"reason\":");
  }

  @Test
  void jsonBeginsWithTheNumbers() throws IOException {
    String written = CheckedInput.samples("answer.json").written(OutputFormat.JSON);
    assertThat(JSON.readTree(written).fieldNames())
        .toIterable()
        .containsExactly("version", "pack", "judgedAt", "summary", "connections");
    assertThat(JSON.readTree(written).path("summary"))
        .hasToString("{\"connections\":1,\"denied\":1,\"warned\":0,\"allowed\":0,\"notJudged\":0}");
  }

  @Test
  void junitHasASuiteForAFileAndACaseForAConnection() throws Exception {
    // When
    String written =
        CheckedInput.samples("requests.yaml", "plan-change.json").written(OutputFormat.JUNIT);

    // Then
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(written)));
    assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(8);
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(4);
    assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    assertThat(written).contains("type=\"SEC-04\"");
  }

  @Test
  void githubHasALineForAFinding() {
    String written = CheckedInput.samples("answer.json").written(OutputFormat.GITHUB);
    assertThat(written.lines())
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line).startsWith("::error file=answer.json,line=").contains("%0AFix:"));
    assertThat(written).contains(",line=10,col=9,title=SEC-01 A password");
  }

  @Test
  void theTableFitsATerminal() {
    String written = CheckedInput.samples("requests.yaml").written(OutputFormat.TABLE);
    assertThat(written)
        .doesNotContain("\u001b")
        .contains("DENY  orders  JDBC", "4 connections, 3 denied, 0 with warnings, 1 fine")
        .containsPattern("  refuse  GLUE +WIRE-MODEL A rule of AWS Glue is broken")
        .contains("ConnectionTyp  [a rule of AWS Glue]")
        .containsPattern("  deny    CRITICAL  SEC-04 ");
    assertThat(written.lines().filter(line -> line.startsWith("      ")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }
}

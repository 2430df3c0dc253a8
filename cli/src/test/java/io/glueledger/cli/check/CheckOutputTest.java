/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.glueledger.cli.fixture.CommandLineRun;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class CheckOutputTest {

  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Arguments> everyInputAndOutput() {
    return Fixtures.ALL.stream()
        .flatMap(
            input ->
                Stream.of("table", "json", "sarif", "junit", "github")
                    .map(output -> Arguments.of(input, output)));
  }

  @ParameterizedTest
  @MethodSource("everyInputAndOutput")
  void noSecretOfTheInputIsInAnyOutput(String input, String output) {
    // Given
    assertThat(Fixtures.text(input)).contains(Fixtures.PLANTED);

    // When
    CommandLineRun run = Fixtures.check(Fixtures.path(input), "-o", output, "--strict");

    // Then
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isNotEmpty().doesNotContain(Fixtures.PLANTED);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void sarifIsValid() throws Exception {
    // Given
    String[] args =
        Stream.concat(Fixtures.ALL.stream().map(Fixtures::path), Stream.of("-o", "sarif"))
            .toArray(String[]::new);

    // When
    CommandLineRun run = Fixtures.check(args);

    // Then
    try (InputStream schema = resource("/schema/sarif-schema-2.1.0.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                  .getSchema(schema)
                  .validate(JSON.readTree(run.out())))
          .isEmpty();
    }
    JsonNode sarif = JSON.readTree(run.out()).path("runs").get(0);
    assertThat(sarif.path("tool").path("driver").path("rules").findValuesAsText("id"))
        .doesNotHaveDuplicates()
        .contains("TLS-01", "SEC-04");
    JsonNode first = sarif.path("results").get(0);
    assertThat(first.path("ruleId").asText()).isEqualTo("SEC-04");
    assertThat(first.path("level").asText()).isEqualTo("error");
    assertThat(first.path("locations").get(0).path("physicalLocation").path("region").toString())
        .isEqualTo("{\"startLine\":7,\"startColumn\":5}");
  }

  @Test
  void junitHasASuiteForAFileAndACaseForAConnection() throws Exception {
    // When
    CommandLineRun run =
        Fixtures.check(
            Fixtures.path("requests.yaml"), Fixtures.path("plan-change.json"), "-o", "junit");

    // Then
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(run.out())));
    assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(8);
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(4);
    assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    assertThat(
            document
                .getElementsByTagName("failure")
                .item(0)
                .getAttributes()
                .getNamedItem("type")
                .getNodeValue())
        .isEqualTo("SEC-04");
  }

  @Test
  void githubHasALineForAFinding() {
    // When
    CommandLineRun run = Fixtures.check(Fixtures.path("answer.json"), "-o", "github");

    // Then
    assertThat(run.out().lines())
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("::error file=src/test/resources/")
                    .contains("answer.json,line=")
                    .contains("%0AFix%3A".replace("%3A", ":")));
    assertThat(run.out()).contains(",line=10,col=9,title=SEC-01 A database password");
  }

  @Test
  void theTableHasNoColoursOutsideATerminal() {
    // When
    CommandLineRun run = Fixtures.check(Fixtures.path("requests.yaml"));

    // Then
    assertThat(run.out())
        .doesNotContain("\u001b")
        .contains("DENY  orders  JDBC", "4 connections, 3 denied, 0 with warnings, 1 fine");
    assertThat(run.out().lines().filter(line -> line.startsWith("      ")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void theOutputGoesWhereItIsToldTo(@TempDir Path folder) throws Exception {
    // Given
    Path file = folder.resolve("report.json");

    // When
    CommandLineRun run =
        Fixtures.check(
            Fixtures.path("answer.json"), "-o", "json", "--output-file", file.toString());

    // Then
    assertThat(run.out()).isEmpty();
    assertThat(List.of(JSON.readTree(Files.readString(file)).path("summary").toString()))
        .containsExactly(
            "{\"connections\":1,\"denied\":1,\"warned\":0,\"allowed\":0,\"notJudged\":0}");
  }

  private static InputStream resource(String name) {
    InputStream found = CheckOutputTest.class.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException(name + " is not on the class path");
    }
    return found;
  }
}

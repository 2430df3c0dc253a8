/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyCommandTest {

  private static final String PACK =
      """
      pack: acme
      version: "7"
      policies:
        - id: ACME-01
          title: The description is missing
          severity: LOW
          parameters:
            word: {type: string, default: "", description: what it must be}
          condition: connection.description == params.word
          message: There is no description.
          fix: Say what the connection is for.
          rationale: Nobody dares to delete what nobody knows.
          example:
            bad: {ConnectionType: NETWORK}
            good: {ConnectionType: NETWORK, Description: The way to the archive}
      overrides:
        - {id: TLS-03, mode: audit}
        - {id: TLS-04, off: "the brokers are in the same rack"}
      exceptions:
        - {id: EXC-01, policies: [TLS-01], connection: old-*, reason: it is old, owner: ada, expires: 2099-01-01}
      """;

  private final Path folder;

  PolicyCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theListIsThatOfThePoliciesInForce() throws IOException {
    // Given
    Path pack = pack();

    // When
    CommandLineRun run = CommandLineRun.of("policy", "list", "--policies", pack.toString());

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll(" {2,}", "|")))
        .contains(
            "TLS-03|HIGH|DENY|audit|stream|TLS to Kafka is switched off",
            "ACME-01|LOW|WARN|enforce|all|The description is missing",
            "EXC-01|valid|TLS-01|old-*|2099-01-01T00:00:00Z|ada|it is old")
        .anyMatch(line -> line.startsWith("TLS-04|HIGH|DENY|off|"));
  }

  @Test
  void theListIsForProgramsToo() throws IOException {
    // Given
    Path pack = pack();

    // When
    CommandLineRun run =
        CommandLineRun.of("policy", "list", "--policies", pack.toString(), "-o", "json");

    // Then
    JsonNode list = new JsonMapper().readTree(run.out());
    assertThat(list.path("policies").findValuesAsText("id")).contains("TLS-01", "ACME-01");
    assertThat(list.path("exceptions").get(0).path("policies").get(0).asText()).isEqualTo("TLS-01");
  }

  @Test
  void exceptionsThatHaveExpiredOrAreAboutToAreSaid() throws IOException {
    // Given
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Path pack =
        Files.writeString(
            folder.resolve("exceptions.yaml"),
            """
            pack: exceptions
            version: "1"
            exceptions:
              - {id: EXC-OLD, policies: [TLS-01], connection: a, reason: r, owner: ada, expires: 2020-01-01}
              - {id: EXC-SOON, policies: [TLS-01], connection: b, reason: r, owner: ada, expires: %s}
              - {id: EXC-LONG, policies: [TLS-01], connection: c, reason: r, owner: ada, expires: %s}
            """
                .formatted(today.plusDays(11), today.plusDays(40)));

    // When
    String table = CommandLineRun.of("policy", "list", "--policies", pack.toString()).out();
    String json = CommandLineRun.of("policy", "list", "--policies", pack + "", "-o", "json").out();

    // Then
    assertThat(table)
        .containsPattern("EXC-OLD +EXPIRED +TLS-01")
        .containsPattern("EXC-SOON +expires in 10 days +TLS-01")
        .containsPattern("EXC-LONG +valid +TLS-01")
        .contains("let nothing pass any more: 1; that expire within 30 days: 1");
    assertThat(new JsonMapper().readTree(json).path("exceptions"))
        .extracting(one -> one.path("state").asText(), one -> one.path("daysLeft").asLong())
        .containsExactly(tuple("EXPIRED", 0L), tuple("EXPIRES_SOON", 10L), tuple("VALID", 39L));
  }

  @Test
  void exceptionsThatAreAllWellNeedNoWords() throws IOException {
    // Given
    Path pack = pack();

    // When
    CommandLineRun run = CommandLineRun.of("policy", "list", "--policies", pack.toString());

    // Then
    assertThat(run.out()).contains("EXC-01").doesNotContain("let nothing pass");
  }

  /** Whoever greps the ids of findings finds every one explained. */
  static Stream<String> idsOfGluesRules() throws IOException {
    Path rules =
        Path.of("..", "definition", "src", "main", "java", "io", "glueledger", "definition");
    Pattern id = Pattern.compile("\"((?:WIRE|VAL)-[A-Z0-9]+)\"");
    try (Stream<Path> files = Files.walk(rules)) {
      Stream<String> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> id.matcher(text(file)).results())
              .map(result -> result.group(1));
      return Stream.concat(found, Stream.of("WIRE-MODEL", "RIGHTS"))
          .distinct()
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("idsOfGluesRules")
  void anIdThatIsNoPolicyIsExplainedAsWhatItIs(String id) {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", id);

    // Then
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith(id + "  ").contains("no policy", "Rule");
  }

  @Test
  void aMisspeltRuleOfGlueHasANeighbourToo() {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", "WIRE-REQUIRE");

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("did you mean WIRE-REQUIRED?");
  }

  @Test
  void aPolicyIsExplained() throws IOException {
    // Given
    Path pack = pack();

    // When
    CommandLineRun run =
        CommandLineRun.of("policy", "explain", "ACME-01", "--policies", pack.toString());

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("ACME-01  The description is missing", "LOW, WARN, mode enforce, judges all")
        .contains("Nobody dares to delete", "connection.description == params.word")
        .contains("word: string = \"\"  # what it must be", "Say what the connection is for.")
        .contains("This has it no more", "  Description: \"The way to the archive\"");
  }

  @Test
  void theControlsOfAPolicyAreWrittenOut() {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", "TLS-01");

    // Then
    assertThat(run.out()).contains("PCI DSS 4.0 4.2.1", "no certification");
  }

  @Test
  void aPolicyThatIsNotThereHasANeighbour() {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", "TLS-1");

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("there is no policy TLS-1; did you mean TLS-01?");
  }

  @Test
  void aPolicyThatNobodyKnowsMayBeInAPack() {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", "ACME-01");

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("there is no policy ACME-01; name its pack with --policies");
  }

  @Test
  void casesAndExamplesThatComeOutAsExpectedPass() throws IOException {
    // Given
    Path pack = pack();
    cases("expect: {contains: [ACME-01], lacks: [TLS-01]}");

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
    pack();
    cases("expect: {verdict: DENY, findings: []}");

    // When
    CommandLineRun run = CommandLineRun.of("policy", "test", folder.toString());

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
            folder.resolve("settings.yaml"),
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
    Path pack = pack();
    Files.writeString(folder.resolve("acme.cases.yaml"), "case: []\n");

    // When
    CommandLineRun run = CommandLineRun.of("policy", "test", pack.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("acme.cases.yaml");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pack() throws IOException {
    return Files.writeString(folder.resolve("acme.yaml"), PACK);
  }

  private void cases(String expect) throws IOException {
    Files.writeString(
        folder.resolve("acme.cases.yaml"),
        """
        cases:
          - name: no description
            definition: {ConnectionType: NETWORK}
            %s
        """
            .formatted(expect));
  }
}

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyCommandTest {
  private static final Path PACK =
      Path.of("src", "test", "resources", "io", "glueledger", "cli", "policy", "acme.yaml");

  private final Path folder;

  PolicyCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theListIsThatOfThePoliciesInForce() {
    assertThat(list(PACK).out().lines().map(line -> line.replaceAll(" {2,}", "|")))
        .contains(
            "TLS-03|HIGH|DENY|audit|stream|TLS to Kafka is switched off",
            "ACME-01|LOW|WARN|enforce|all|The description is missing",
            "EXC-01|valid|TLS-01|old-*|2099-01-01T00:00:00Z|ada|it is old")
        .anyMatch(line -> line.startsWith("TLS-04|HIGH|DENY|off|"));
  }

  @Test
  void theListIsForProgramsToo() throws IOException {
    JsonNode list = new JsonMapper().readTree(list(PACK, "-o", "json").out());
    assertThat(list.path("policies").findValuesAsText("id")).contains("TLS-01", "ACME-01");
    assertThat(list.at("/exceptions/0/policies/0").asText()).isEqualTo("TLS-01");
  }

  @Test
  void exceptionsThatHaveExpiredOrAreAboutToAreSaid() throws IOException {
    assertThat(list(packOfExceptions()).out())
        .containsPattern("EXC-OLD +EXPIRED +TLS-01")
        .containsPattern("EXC-SOON +expires in 10 days +TLS-01")
        .containsPattern("EXC-LONG +valid +TLS-01")
        .contains("let nothing pass any more: 1; that expire within 30 days: 1");
  }

  @Test
  void programsReadHowLongExceptionsLast() throws IOException {
    JsonNode list = new JsonMapper().readTree(list(packOfExceptions(), "-o", "json").out());
    assertThat(list.path("exceptions"))
        .extracting(one -> one.path("state").asText(), one -> one.path("daysLeft").asLong())
        .containsExactly(tuple("EXPIRED", 0L), tuple("EXPIRES_SOON", 10L), tuple("VALID", 39L));
  }

  @Test
  void exceptionsThatAreAllWellNeedNoWords() {
    assertThat(list(PACK).out()).contains("EXC-01").doesNotContain("let nothing pass");
  }

  /** Whoever greps the ids of findings finds every one explained. */
  static Set<String> idsOfGluesRules() throws IOException {
    Pattern id = Pattern.compile("\"((?:WIRE|VAL)-[A-Z0-9]+)\"");
    Set<String> ids = new TreeSet<>(List.of("WIRE-MODEL", "RIGHTS"));
    try (Stream<Path> files = Files.walk(Path.of("../definition/src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        id.matcher(Files.readString(file))
            .results()
            .map((MatchResult at) -> at.group(1))
            .forEach(ids::add);
      }
    }
    return ids;
  }

  @ParameterizedTest
  @MethodSource("idsOfGluesRules")
  void anIdThatIsNoPolicyIsExplainedAsWhatItIs(String id) {
    assertThat(CommandLineRun.of("policy explain", id).exits(0).out())
        .startsWith(id + "  ")
        .contains("no policy", "Rule");
  }

  @Test
  void aPolicyIsExplained() {
    assertThat(CommandLineRun.of("policy explain ACME-01 --policies", PACK).exits(0).out())
        .contains("ACME-01  The description is missing", "LOW, WARN, mode enforce, judges all")
        .contains("Nobody dares to delete", "connection.description == params.word")
        .contains("word: string = \"\"  # what it must be", "Say what the connection is for.")
        .contains("This has it no more", "  Description: \"The way to the archive\"");
  }

  @Test
  void theControlsOfAPolicyAreWrittenOut() {
    assertThat(CommandLineRun.of("policy explain TLS-01").out())
        .contains("PCI DSS 4.0 4.2.1", "no certification");
  }

  @ParameterizedTest
  @CsvSource({
    "TLS-1, there is no policy TLS-1; did you mean TLS-01?",
    "WIRE-REQUIRE, did you mean WIRE-REQUIRED?",
    "ACME-01, there is no policy ACME-01; name its pack with --policies"
  })
  void anIdThatIsNotThereHasANeighbourOrIsOfAPack(String id, String hint) {
    assertThat(CommandLineRun.of("policy explain", id).exits(1).err()).contains(hint);
  }

  @Test
  void casesAndExamplesThatComeOutAsExpectedPass() throws IOException {
    CommandLineRun run = test("expect: {contains: [ACME-01], lacks: [TLS-01]}").exits(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("passed  no description", "passed  ACME-01 bad", "passed  ACME-01 good")
        .endsWith("3 cases, 0 failed" + System.lineSeparator());
  }

  @Test
  void aCaseThatComesOutOtherwiseIsAFinding() throws IOException {
    assertThat(test("expect: {verdict: DENY, findings: []}").exits(3).out())
        .contains("FAILED  no description", "expected DENY", "found and not expected: ACME-01")
        .containsPattern("all that was found: .*, ACME-01")
        .endsWith("3 cases, 1 failed" + System.lineSeparator());
  }

  @Test
  void theCasesOfOneFileAreThoseBesideIt() throws IOException {
    // Given
    test("expect: {contains: [ACME-01]}");

    // When
    CommandLineRun run = CommandLineRun.of("policy test", folder.resolve("acme.yaml"));

    // Then
    assertThat(run.exits(0).out()).contains("passed  no description", "3 cases, 0 failed");
  }

  /** A misnamed file of cases must not pass for a tested pack unseen. */
  @Test
  void aPackWithoutCasesIsSaidToHaveNone() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "policy test",
            file("s.yaml", "pack: s\nversion: 1\noverrides: [{id: TLS-03, mode: audit}]\n"));
    assertThat(run.exits(0).out()).isEqualTo("0 cases, 0 failed" + System.lineSeparator());
    assertThat(run.err()).contains("there is no case: write some into NAME.cases.yaml");
  }

  @Test
  void aFolderWithCasesOnlyTriesTheBuiltInPack() throws IOException {
    file(
        "kafka.cases.yaml",
        "cases: [{name: TLS off, definition: {ConnectionType: KAFKA, ConnectionProperties:"
            + " {KAFKA_SSL_ENABLED: 'false'}}, expect: {contains: [TLS-03]}}]\n");

    assertThat(CommandLineRun.of("policy test", folder).exits(0).out())
        .contains("passed  TLS off", "1 cases, 0 failed");
  }

  @Test
  void aFileOfCasesThatIsNoneIsWrongUse() throws IOException {
    Files.copy(PACK, folder.resolve("acme.yaml"));
    file("acme.cases.yaml", "case: []\n");
    assertThat(CommandLineRun.of("policy test", folder).exits(1).err()).contains("acme.cases.yaml");
  }

  private static CommandLineRun list(Path pack, Object... options) {
    return CommandLineRun.of("policy list --policies " + pack, options).exits(0);
  }

  private Path packOfExceptions() throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String one =
        "  - {id: %s, policies: [TLS-01], connection: a, reason: r, owner: o, expires: %s}\n";
    return file(
        "exceptions.yaml",
        "pack: exceptions\nversion: 1\nexceptions:\n"
            + one.formatted("EXC-OLD", "2020-01-01")
            + one.formatted("EXC-SOON", today.plusDays(11))
            + one.formatted("EXC-LONG", today.plusDays(40)));
  }

  /** Tests a folder with the pack and one case. */
  private CommandLineRun test(String expect) throws IOException {
    Files.copy(PACK, folder.resolve("acme.yaml"));
    String one = "cases: [{name: no description, definition: {ConnectionType: NETWORK}, %s}]\n";
    file("acme.cases.yaml", one.formatted(expect));
    return CommandLineRun.of("policy test", folder);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}

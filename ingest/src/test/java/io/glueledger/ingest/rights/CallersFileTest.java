/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersFileTest {

  private static final String GOOD =
      """
      callers:
        - accessKeyId: AKIDALICE
          secretAccessKey: s3cr3t/canary+0123456789
          principal: alice@example.com
          rights:
            - operations: [CreateConnection, UpdateConnection, GetConnection]
              catalogs: [012345678901]
              names: ["team-a-*"]
              passwords: visible
            - operations: ["*"]
              catalogs: ["*"]
              names: [sandbox]
        - accessKeyId: AKIDBOB
          secretAccessKey: s3cr3t-canary-of-bob
          principal: bob
          rights: []
      """;

  private final Path folder;

  CallersFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsCallersWithTheirRights() throws IOException {
    // Given
    Path file = write(GOOD);

    // When
    Callers callers = CallersFile.open(file).callers();

    // Then
    Caller alice = callers.find("AKIDALICE").orElseThrow();
    assertThat(alice.secret()).isEqualTo(new SecretAccessKey("s3cr3t/canary+0123456789"));
    assertThat(alice.principal()).isEqualTo("alice@example.com");
    assertThat(alice.rights().allows("CreateConnection", "012345678901", "team-a-1")).isTrue();
    assertThat(alice.rights().showsPasswords("012345678901", "team-a-1")).isTrue();
    assertThat(alice.rights().showsPasswords("012345678901", "sandbox")).isFalse();
    assertThat(callers.find("AKIDBOB").orElseThrow().rights()).isEqualTo(Rights.NONE);
    assertThat(callers.find("AKIDCAROL")).isEmpty();
  }

  @Test
  void namesEveryMistakeWithFileLineKeyAndFix() throws IOException {
    // Given
    Path file =
        write(
            """
            callers:
              - accessKeyId: AK-1
                secretAccessKey: s3cr3t-canary
                principle: alice
                rights:
                  - operations: [CreateConnexion]
                    catalogs: []
                    names: all
                    passwords: shown
              - accessKeyId: AKIDBOB
                secretAccessKey: s3cr3t-canary-of-bob
                principal: bob
                rights: []
              - accessKeyId: AKIDBOB
                secretAccessKey: s3cr3t-canary-of-bob
                principal: "bob\\e[2J"
            """);

    // When
    List<Problem> problems = problemsOf(file);

    // Then
    assertThat(problems)
        .extracting(problem -> problem.location().line(), Problem::path)
        .containsExactly(
            tuple(4, "callers[0].principle"),
            tuple(2, "callers[0].accessKeyId"),
            tuple(3, "callers[0].secretAccessKey"),
            tuple(2, "callers[0].principal"),
            tuple(6, "callers[0].rights[0].operations[0]"),
            tuple(8, "callers[0].rights[0].names"),
            tuple(9, "callers[0].rights[0].passwords"),
            tuple(14, "callers[2].accessKeyId"),
            tuple(16, "callers[2].principal"),
            tuple(14, "callers[2].rights"));
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem.toString()).startsWith(file + ":"))
        .noneSatisfy(problem -> assertThat(problem.toString()).contains("s3cr3t"));
    assertThat(problems.get(0).fix()).contains("Did you mean principal?");
    assertThat(problems.get(2).message()).contains("at least 16 characters");
    assertThat(problems.get(4).message()).contains("did you mean CreateConnection?");
    assertThat(problems.get(7).message()).contains("line 10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-----w-", "rwx--x---"})
  void refusesAFileThatOthersMayUse(String permissions) throws IOException {
    // Given
    Path file = write(GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    // When
    List<Problem> problems = problemsOf(file);

    // Then
    assertThat(problems.toString()).contains("chmod 600 " + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "callers: {}", "- a", "callers: []\nother: 1", "\u0000"})
  void refusesOtherShapes(String text) throws IOException {
    // Given
    Path file = write(text);

    // When
    List<Problem> problems = problemsOf(file);

    // Then
    assertThat(problems).isNotEmpty();
  }

  @Test
  void refusesAMissingFileAndAFolder() {
    // When
    List<Problem> ofFolder = problemsOf(folder);
    List<Problem> ofNone = problemsOf(folder.resolve("none.yaml"));

    // Then
    assertThat(ofFolder).hasSize(1);
    assertThat(ofNone)
        .singleElement()
        .asString()
        .contains("there is no such file", "correct ingest.callers-file");
  }

  @Test
  void aReloadThatFailsKeepsTheCallers() throws IOException {
    // Given
    Path file = write(GOOD);
    CallersFile callers = CallersFile.open(file);
    write("callers: [");

    // When
    Throwable refusal = catchThrowable(callers::reload);

    // Then
    assertThat(refusal).isInstanceOf(InvalidFileException.class);
    assertThat(callers.callers().find("AKIDALICE")).isPresent();
  }

  @Test
  void aReloadTakesTheNewFile() throws IOException {
    // Given
    Path file = write(GOOD);
    CallersFile callers = CallersFile.open(file);
    write("callers: []");

    // When
    callers.reload();

    // Then
    assertThat(callers.callers().size()).isZero();
  }

  @Test
  void textFormsHideSecrets() throws IOException {
    // Given
    Callers callers = CallersFile.open(write(GOOD)).callers();

    // When
    String text = callers.find("AKIDALICE").orElseThrow().toString();

    // Then
    assertThat(text).contains("alice@example.com").doesNotContain("s3cr3t");
  }

  private static List<Problem> problemsOf(Path file) {
    return catchThrowableOfType(InvalidFileException.class, () -> CallersFile.open(file))
        .problems();
  }

  private Path write(String text) throws IOException {
    Path file = folder.resolve("callers.yaml");
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, refusing and reading again of the file with the callers. */
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
  private static final String BAD =
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
      """;

  private final Path folder;
  private final Path file;

  CallersFileTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("callers.yaml");
  }

  @BeforeEach
  void writeGood() throws IOException {
    write(GOOD);
  }

  @Test
  void readsCallers() {
    assertThat(caller("AKIDALICE"))
        .returns(new SecretAccessKey("s3cr3t/canary+0123456789"), Caller::secret)
        .returns("alice@example.com", Caller::principal);
    assertThat(caller("AKIDBOB").rights()).isEqualTo(Rights.NONE);
    assertThat(
            CallersFile.open(file, Duration.ofMinutes(5), InstantSource.system())
                .callers()
                .find("AKIDCAROL"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "callers: 7", "gone"})
  void keysThatCannotBeReadAnyMoreCountForAWhile(String broken) throws IOException {
    Instant[] now = {Instant.EPOCH};
    CallersFile callers = CallersFile.open(file, Duration.ofMinutes(5), () -> now[0]);
    if (broken.equals("gone")) {
      Files.delete(file);
    } else {
      write(broken);
    }
    assertThatThrownBy(callers::reload).isInstanceOf(InvalidFileException.class);
    assertThat(callers.callers().find("AKIDBOB")).isPresent();
    assertThat(callers.problem()).hasValueSatisfying(why -> assertThat(why).contains("00:05:00Z"));
    now[0] = now[0].plusSeconds(301);
    assertThat(callers.callers().find("AKIDBOB")).isEmpty();
    write(GOOD);
    callers.reload();
    assertThat(callers.callers().find("AKIDBOB")).isPresent();
    assertThat(callers.problem()).isEmpty();
  }

  @Test
  void readsTheirRights() {
    assertThat(caller("AKIDALICE").rights())
        .matches(rights -> rights.allows("CreateConnection", "012345678901", "team-a-1"))
        .matches(rights -> rights.showsPasswords("012345678901", "team-a-1"))
        .matches(rights -> !rights.showsPasswords("012345678901", "sandbox"));
  }

  @Test
  void namesEveryMistakeWithLineAndKey() throws IOException {
    write(BAD);
    assertThat(problemsOf(file))
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
  }

  @ParameterizedTest
  @CsvSource({
    "0, Did you mean principal?",
    "2, at least 16 characters",
    "4, did you mean CreateConnection?",
    "7, line 10"
  })
  void saysWhatIsWrongAndWhatToDo(int index, String words) throws IOException {
    write(BAD);
    Problem problem = problemsOf(file).get(index);
    assertThat(problem.message() + " " + problem.fix()).contains(words);
  }

  @Test
  void namesTheFileAndNoSecret() throws IOException {
    write(BAD);
    assertThat(problemsOf(file))
        .extracting(Problem::toString)
        .allMatch(text -> text.startsWith(file + ":"))
        .noneMatch(text -> text.contains("s3cr3t"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw----", "rw----r--", "rw-----w-", "rwx--x---"})
  void refusesAFileThatOthersMayUse(String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    assertThat(problemsOf(file).toString()).contains("chmod 600 " + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "callers: {}", "- a", "callers: []\nother: 1", "\u0000"})
  void refusesOtherShapes(String text) throws IOException {
    write(text);
    assertThat(problemsOf(file)).isNotEmpty();
  }

  @Test
  void refusesAFolder() {
    assertThat(problemsOf(folder)).hasSize(1);
  }

  @Test
  void refusesAMissingFile() {
    assertThat(problemsOf(folder.resolve("none.yaml")))
        .singleElement()
        .asString()
        .contains("there is no such file", "correct ingest.callers-file");
  }

  @Test
  void aReloadThatFailsKeepsTheCallers() throws IOException {
    CallersFile callers = CallersFile.open(file, Duration.ofMinutes(5), InstantSource.system());
    write("callers: [");
    assertThatThrownBy(callers::reload).isInstanceOf(InvalidFileException.class);
    assertThat(callers.callers().find("AKIDALICE")).isPresent();
  }

  @Test
  void aReloadTakesTheNewFile() throws IOException {
    CallersFile callers = CallersFile.open(file, Duration.ofMinutes(5), InstantSource.system());
    write("callers: []");
    callers.reload();
    assertThat(callers.callers().size()).isZero();
  }

  @Test
  void textFormsHideSecrets() {
    assertThat(caller("AKIDALICE").toString())
        .contains("alice@example.com")
        .doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::1:user/bob, robert",
    "arn:aws:sts::1:assumed-role/Admin/bob@laptop, robert",
    "arn:aws:sts::1:assumed-role/Admin/carol, ",
    "alice@example.com, alice",
  })
  void knowsPeopleByWhatAwsCallsThem(String principal, String person) throws IOException {
    write(
        GOOD.replace("alice@example.com\n", "alice@example.com\n    person: alice\n")
            + """
            people:
              - person: robert
                principals: ["arn:aws:iam::1:user/bob", "arn:aws:sts::1:assumed-role/*/bob@*"]
            """);
    assertThat(
            CallersFile.open(file, Duration.ofMinutes(5), InstantSource.system())
                .callers()
                .person(principal))
        .isEqualTo(Optional.ofNullable(person));
  }

  @Test
  void aPersonWithoutPrincipalsIsRefused() throws IOException {
    write(GOOD + "people: [{person: bob, names: [b]}]\n");
    assertThatThrownBy(() -> CallersFile.open(file, Duration.ofMinutes(5), InstantSource.system()))
        .hasMessageContaining("people[0].principals");
  }

  private Caller caller(String accessKeyId) {
    return CallersFile.open(file, Duration.ofMinutes(5), InstantSource.system())
        .callers()
        .find(accessKeyId)
        .orElseThrow();
  }

  private static List<Problem> problemsOf(Path file) {
    return catchThrowableOfType(
            InvalidFileException.class,
            () -> CallersFile.open(file, Duration.ofMinutes(5), InstantSource.system()))
        .problems();
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.base.file.SecretFile;
import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.reader.CurrentTokens;
import io.glueledger.base.reader.ReaderRole;
import io.glueledger.base.reader.ReaderToken;
import io.glueledger.base.reader.TokensFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensFileTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String DIGEST =
      "2fdc9d42e8beb51e0b3ff43ba6a5ae7e2e2b1e35b0e0ce0f1a8ec4cd39d3a9d1";
  private static final String BOTH =
      "tokens: [{name: a, token: %s, roles: [viewer]}, {name: b, token-sha256: %s, roles: [admin]}]"
          .formatted(TOKEN, DIGEST);

  private final Path folder;

  TokensFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({"a, true, false", "b, true, true"})
  void readsTokensAndDigestsWithTheirRoles(String name, boolean viewer, boolean admin)
      throws IOException {
    ReaderToken token =
        TokensFile.read(file(BOTH), "query-api.tokens-file").named(name).orElseThrow();
    assertThat(token.allows(ReaderRole.VIEWER)).isEqualTo(viewer);
    assertThat(token.allows(ReaderRole.ADMIN)).isEqualTo(admin);
  }

  @Test
  void knowsATokenThatIsPresentedAndDoesNotShowIt() throws IOException {
    ReaderToken token =
        TokensFile.read(file(BOTH), "query-api.tokens-file").presented(TOKEN).orElseThrow();
    assertThat(token.name()).isEqualTo("a");
    assertThat(token.toString()).doesNotContain(TOKEN);
  }

  @Test
  void aTokenThatIsTakenAwayCountsNoLonger() throws IOException {
    Instant[] now = {Instant.EPOCH};
    CurrentTokens tokens = new CurrentTokens(file(BOTH), "query-api.tokens-file", () -> now[0]);
    file(BOTH.replaceFirst("\\{name: a[^}]*}, ", ""));
    now[0] = now[0].plusSeconds(2);
    assertThat(tokens.get().named("a")).isEmpty();
    assertThat(tokens.get().named("b")).isPresent();
  }

  @Test
  void tokensOfAFileThatCannotBeReadCountForAWhile() throws IOException {
    Instant[] now = {Instant.EPOCH};
    Path file = file(BOTH);
    CurrentTokens tokens = new CurrentTokens(file, "query-api.tokens-file", () -> now[0]);
    Files.delete(file);
    now[0] = now[0].plusSeconds(2);
    assertThat(tokens.problem()).isPresent();
    assertThat(tokens.get().named("a")).isPresent();
    now[0] = now[0].plus(Duration.ofMinutes(5));
    assertThat(tokens.get().tokens()).isEmpty();
    file(BOTH);
    now[0] = now[0].plusSeconds(2);
    assertThat(tokens.get().named("a")).isPresent();
    assertThat(tokens.problem()).isEmpty();
  }

  @Test
  void takesNoDigestForAToken() throws IOException {
    assertThat(TokensFile.read(file(BOTH), "query-api.tokens-file").presented(DIGEST)).isEmpty();
  }

  @Test
  void refusesAFileThatOthersMayRead() throws IOException {
    Path file = file("tokens: []");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> TokensFile.read(file, "query-api.tokens-file"))
        .hasMessageContaining("chmod 600");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tokens: []                                             | at least one entry",
        "tokns: [{name: a}]                                     | tokns is not a key here",
        "'tokens: [{name: a, token: short, roles: [viewer]}]'   | at least 32 characters",
        "'tokens: [{name: a, token-sha256: 12, roles: [viewer]}]' | 64 hex digits",
        "'tokens: [{name: a, roles: [viewer]}]'                 | either token-sha256 or token",
        "'tokens: [{name: a, tokn: x, roles: [viewer]}]'        | Did you mean token?",
        "'tokens: [{name: a, token: T, roles: [viewr]}]'        | did you mean viewer?",
        "'tokens: [{name: a, token: T}]'                        | list of viewer, reviewer and admin",
        "'tokens: [{name: a, token: T, roles: [reviewer]}]'     | person is missing",
        "'tokens: [{name: a b, token: T, roles: [viewer]}]'     | tokens[0].name must have",
        "'tokens: [{name: a, token: T, roles: [viewer]}, {name: a, token: T, roles: [viewer]}]' |"
            + " tokens[1].name is there twice",
        "'tokens: [{'                                           | not valid YAML",
      })
  void saysWhatIsWrongWithoutQuotingTokens(String text, String problem) throws IOException {
    Path file = file(text.replace(": T", ": " + TOKEN));
    assertThatThrownBy(() -> TokensFile.read(file, "query-api.tokens-file"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining(TOKEN);
  }

  private Path file(String text) throws IOException {
    Path file = folder.resolve("tokens.yaml");
    SecretFile.write(file, text);
    return file;
  }
}

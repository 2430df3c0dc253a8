/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.query.fake.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensFileTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String DIGEST =
      "2fdc9d42e8beb51e0b3ff43ba6a5ae7e2e2b1e35b0e0ce0f1a8ec4cd39d3a9d1";

  @Test
  void readsTokensAndDigests(@TempDir Path folder) throws IOException {
    // Given
    Path file =
        file(
            folder,
            "tokens: [{name: a, token: %s, roles: [viewer]}, {name: b, token-sha256: %s, roles: [admin]}]"
                .formatted(TOKEN, DIGEST));

    // When
    ReaderTokens tokens = TokensFile.read(file);

    // Then
    ReaderToken viewer = tokens.presented(TOKEN).orElseThrow();
    assertThat(viewer.name()).isEqualTo("a");
    assertThat(viewer.allows(ReaderRole.VIEWER)).isTrue();
    assertThat(viewer.allows(ReaderRole.ADMIN)).isFalse();
    assertThat(tokens.named("b").orElseThrow().allows(ReaderRole.VIEWER)).isTrue();
    assertThat(tokens.presented(DIGEST)).isEmpty();
    assertThat(viewer.toString()).doesNotContain(TOKEN);
  }

  @Test
  void refusesAFileThatOthersMayRead(@TempDir Path folder) throws IOException {
    // Given
    Path file = file(folder, "tokens: []");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    // Then
    assertThatThrownBy(() -> TokensFile.read(file)).hasMessageContaining("chmod 600");
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
        "'tokens: [{name: a, token: T}]'                        | list of viewer, admin",
        "'tokens: [{name: a b, token: T, roles: [viewer]}]'     | tokens[0].name must have",
        "'tokens: [{name: a, token: T, roles: [viewer]}, {name: a, token: T, roles: [viewer]}]' | tokens[1].name is there twice",
        "'tokens: [{'                                           | not valid YAML",
      })
  void saysWhatIsWrongWithoutQuotingTokens(String text, String problem, @TempDir Path folder)
      throws IOException {
    // Given
    Path file = file(folder, text.replace(": T", ": " + TOKEN));

    // Then
    assertThatThrownBy(() -> TokensFile.read(file))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining(TOKEN);
  }

  private static Path file(Path folder, String text) throws IOException {
    return TestSite.secret(folder.resolve("tokens.yaml"), text);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
  private final Path parent;
  private final Path folder;
  private final CommandLineRun run;

  InitCommandTest(@TempDir Path parent) {
    this.parent = parent;
    this.folder = parent.resolve("site");
    this.run =
        CommandLineRun.of("init --account-id 123456789012 --region eu-central-1", folder)
            .exits(ExitCodes.FINE);
  }

  private static CommandLineRun validate(Path folder) {
    return CommandLineRun.of("config validate --config", folder.resolve("ledger.yaml"));
  }

  @Test
  void whatItWritesIsValid() {
    validate(folder).exits(ExitCodes.FINE);
  }

  @Test
  void itSaysTheNextCommands() {
    assertThat(run.out()).contains("config validate", "topics create", "schemas register");
  }

  @Test
  void onlyTheOwnerMayUseTheSecrets() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
      assertThat(files)
          .hasSize(6)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "callers.yaml",
        "tokens.yaml",
        "fingerprint-keys.yaml",
        "internal-token",
        "metrics-token",
        "session-key"
      })
  void noTwoInstallationsShareASecret(String file) throws IOException {
    Path other = parent.resolve("other");
    CommandLineRun.of("init", other).exits(ExitCodes.FINE);
    assertThat(Files.readString(other.resolve("secrets").resolve(file)))
        .isNotEqualTo(Files.readString(folder.resolve("secrets").resolve(file)));
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    String before = Files.readString(folder.resolve("ledger.yaml"));
    CommandLineRun again = CommandLineRun.of("init", folder).exits(ExitCodes.WRONG_USE);
    assertThat(again.err()).contains("ledger.yaml", "is there already");
    assertThat(folder.resolve("ledger.yaml")).hasContent(before);
  }

  @Test
  void whatNobodyCanGuessIsLeftToBeSet() {
    Path unknown = parent.resolve("unknown");
    assertThat(CommandLineRun.of("init", unknown).exits(ExitCodes.FINE).out())
        .contains("Set ingest.account-id and ingest.region");
    assertThat(validate(unknown).exits(ExitCodes.WRONG_USE).out())
        .contains("ingest.account-id", "ingest.region");
  }

  @Test
  void everythingThatIsWrongIsSaidInOneRun() throws IOException {
    Path secrets = folder.resolve("secrets");
    Files.writeString(secrets.resolve("tokens.yaml"), "tokens: [{name: x, token: short}]\n");
    Files.writeString(secrets.resolve("callers.yaml"), "callers: nonsense\n");
    Files.writeString(secrets.resolve("internal-token"), "short\n");
    Files.delete(secrets.resolve("fingerprint-keys.yaml"));
    assertThat(validate(folder).exits(ExitCodes.WRONG_USE).out())
        .contains(
            "tokens[0].token",
            "tokens[0].roles",
            "callers",
            "projector.internal-token-file",
            "query-api.projector-token-file",
            "fingerprint-keys.yaml");
  }
}

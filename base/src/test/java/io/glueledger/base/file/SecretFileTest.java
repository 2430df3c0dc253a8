/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.base.problem.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {
  private final Path folder;

  SecretFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Path file = folder.resolve("secret");
    Files.writeString(file, "before");
    SecretFile.write(file, "0123456789abcdef\n");
    assertThat(SecretFile.readSecret(file, "a.key", 16)).isEqualTo("0123456789abcdef");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw----", "rw----r--", "rw-----w-", "rwx--x---"})
  void refusesAFileThatOthersMayUse(String permissions) throws IOException {
    Path file = folder.resolve("secret");
    SecretFile.write(file, "s3cr3t");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    assertThatThrownBy(() -> SecretFile.read(file, "a.key"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            file
                + ": holds secrets, and others than its owner may use it\n"
                + "  hint: Run: chmod 600 "
                + file);
  }

  @Test
  void itsGroupMayReadItOnlyIfRootOwnsIt() throws IOException {
    // Given
    Path file = folder.resolve("secret");
    SecretFile.write(file, "s3cr3t");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    boolean root = Files.getAttribute(file, "unix:uid").equals(0);

    // When, and only root may give a file away
    if (root) {
      assertThat(SecretFile.read(file, "a.key")).isEqualTo("s3cr3t");
      Files.setAttribute(file, "unix:uid", 12_345);
    }

    // Then
    assertThatThrownBy(() -> SecretFile.read(file, "a.key")).hasMessageContaining("chmod 600");
  }

  @Test
  void namesTheKeyOfAMissingFile() {
    assertThatThrownBy(() -> SecretFile.read(folder.resolve("none"), "a.key"))
        .hasMessageContaining("none: there is no such file\n  hint: Create it, or correct a.key.");
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> SecretFile.read(folder, "a.key"))
        .hasMessageContaining("is not a file\n  hint: Name a file with a.key.");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path file = folder.resolve("secret");
    SecretFile.write(file, "");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> SecretFile.read(file, "a.key"))
        .hasMessageContaining("the file is not UTF-8 text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s3cr3t", "s3cr3t-0123456789 s3cr3t", "s3cr3t-0123456789é"})
  void refusesWhatIsNotOneLongLine(String text) throws IOException {
    Path file = folder.resolve("secret");
    SecretFile.write(file, text);
    assertThatThrownBy(() -> SecretFile.readSecret(file, "a.key", 16))
        .hasMessageContaining(
            "a.key must hold one line of at least 16 visible ASCII characters\n  hint: ")
        .hasMessageNotContaining("s3cr3t");
  }
}

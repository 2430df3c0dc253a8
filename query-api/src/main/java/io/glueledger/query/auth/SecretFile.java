/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads files that only their owner may read. */
public final class SecretFile {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private SecretFile() {}

  /**
   * The whole text.
   *
   * @throws InvalidFileException if it cannot be read, or others than its owner may (where the file
   *     system knows such rights)
   */
  public static String read(Path file) {
    try {
      PosixFileAttributeView view =
          Files.getFileAttributeView(file, PosixFileAttributeView.class, new LinkOption[0]);
      if (view != null && !OWNERS.containsAll(view.readAttributes().permissions())) {
        throw new InvalidFileException(
            file, List.of("others may read or write the file; run \"chmod 600 " + file + "\""));
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidFileException(
          file, List.of("the file cannot be read (" + e.getClass().getSimpleName() + ")"));
    }
  }

  /**
   * A file that holds one secret and nothing else; white space around it does not count.
   *
   * @param shortest how many characters it has at least
   */
  public static String readSecret(Path file, int shortest) {
    String secret = read(file).strip();
    if (secret.length() < shortest || secret.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
      throw new InvalidFileException(
          file,
          List.of(
              "must hold one line of at least "
                  + shortest
                  + " visible ASCII characters; \"openssl rand -base64 32\" makes one"));
    }
    return secret;
  }
}

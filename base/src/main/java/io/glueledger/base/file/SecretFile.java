/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.file;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads and writes files that hold secrets. One that others than its owner may read or write is
 * refused, but for the group of one that root owns: so Kubernetes hands secrets to a process that
 * is not root. Where the file system knows no such rights, that check is left out.
 */
public final class SecretFile {
  private static final long LARGEST = 4L << 20;
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private static final Integer ROOT = 0;

  private SecretFile() {}

  /**
   * The whole text, which is UTF-8 and has at most 4 MiB.
   *
   * @param key of the configuration that names the file
   * @throws InvalidFileException if it cannot be taken, with one problem
   */
  public static String read(Path file, String key) {
    try {
      if (Files.isDirectory(file)) {
        throw invalid(file, "is not a file", "Name a file with " + key + ".");
      }
      if (Files.size(file) > LARGEST) {
        throw invalid(file, "is larger than 4 MiB", "No file of secrets should be.");
      }
      requireOwner(file);
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw invalid(file, "the file is not UTF-8 text", "Save it as UTF-8.");
    } catch (IOException e) {
      throw unread(file, key, e);
    }
  }

  /**
   * A file that somebody else reads.
   *
   * @param key of the configuration that names the file
   * @return the file
   * @throws InvalidFileException if it is not there or others than its owner may use it
   */
  public static Path ofOwner(Path file, String key) {
    try {
      requireOwner(file);
      return file;
    } catch (IOException e) {
      throw unread(file, key, e);
    }
  }

  /**
   * The one secret that a file holds and nothing else; white space around it does not count.
   *
   * @param key of the configuration that names the file
   * @param shortest how many characters it has at least
   * @throws InvalidFileException if it cannot be taken, with one problem
   */
  public static String readSecret(Path file, String key, int shortest) {
    String secret = read(file, key).strip();
    if (secret.length() < shortest || secret.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
      throw invalid(
          file,
          key + " must hold one line of at least " + shortest + " visible ASCII characters",
          "\"openssl rand -base64 32\" makes one.");
    }
    return secret;
  }

  /** Writes a file anew that nobody but its owner may use, at any moment. */
  public static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file);
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(file, text);
  }

  private static void requireOwner(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
    others.addAll(view.readAttributes().permissions());
    others.removeAll(OWNER);
    boolean byItsGroup = others.equals(Set.of(PosixFilePermission.GROUP_READ));
    if (!others.isEmpty() && !(byItsGroup && ROOT.equals(Files.getAttribute(file, "unix:uid")))) {
      throw invalid(
          file, "holds secrets, and others than its owner may use it", "Run: chmod 600 " + file);
    }
  }

  private static InvalidFileException unread(Path file, String key, IOException failure) {
    return failure instanceof NoSuchFileException
        ? invalid(file, "there is no such file", "Create it, or correct " + key + ".")
        : invalid(
            file,
            "the file cannot be read (" + failure.getClass().getSimpleName() + ")",
            "Check that it may be read by who runs this, and " + key + ".");
  }

  private static InvalidFileException invalid(Path file, String message, String fix) {
    return new InvalidFileException(
        new Problem(SourcePosition.wholeOf(file.toString()), "", message, fix));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders that nobody but their owner may enter. */
public final class PrivateFolder {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private PrivateFolder() {}

  /**
   * Makes a folder of mode 700, and those above it that are missing. One that exists is its owner's
   * affair and stays as it is. Where the file system knows no such rights, they are left out.
   *
   * @return the folder
   */
  public static Path make(Path folder) throws IOException {
    boolean knowsRights = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return knowsRights ? Files.createDirectories(folder, OWNER) : Files.createDirectories(folder);
  }
}

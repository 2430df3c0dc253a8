/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import io.glueledger.base.file.SecretFile;
import io.glueledger.base.problem.InvalidFileException;
import java.nio.file.Path;

/** The callers of a file of secrets, which can be read again while requests run. */
public final class CallersFile {
  private final Path file;
  private volatile Callers current;

  private CallersFile(Path file, Callers loaded) {
    this.file = file;
    this.current = loaded;
  }

  /**
   * Reads a file. Nothing of one with a problem is taken.
   *
   * @throws InvalidFileException with everything that is wrong with it
   */
  public static CallersFile open(Path file) {
    return new CallersFile(file, load(file));
  }

  /** The callers of the last file that could be taken. */
  public Callers callers() {
    return current;
  }

  /**
   * Reads the file again.
   *
   * @throws InvalidFileException with everything that is wrong with it; the callers stay as they
   *     are
   */
  public void reload() {
    current = load(file);
  }

  private static Callers load(Path file) {
    return CallersParser.parse(file.toString(), SecretFile.read(file, "ingest.callers-file"));
  }
}

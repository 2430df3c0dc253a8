/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import io.glueledger.ingest.rights.CallersResult.CallersInvalid;
import io.glueledger.ingest.rights.CallersResult.CallersLoaded;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The callers of a file, which can be read again while requests run.
 *
 * <p>A file that others than its owner may read or write is refused: it holds secrets. Where the
 * file system has no POSIX permissions, that check is left out.
 */
public final class CallersFile {

  private static final long LARGEST = 4L << 20;
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path file;
  private volatile Callers current;

  /** Starts with callers that were loaded from {@code file}. */
  public CallersFile(Path file, Callers loaded) {
    this.file = file;
    this.current = loaded;
  }

  /** Reads a callers file. Nothing of a file with a problem is taken. */
  public static CallersResult load(Path file) {
    try {
      Optional<String> refusal = refusal(file);
      return refusal.isPresent()
          ? invalid(file, refusal.get())
          : CallersParser.parse(file, Files.readString(file));
    } catch (NoSuchFileException missing) {
      return invalid(file, "there is no such file; create it, or correct ingest.callers-file");
    } catch (CharacterCodingException notText) {
      return invalid(file, "the file is not UTF-8 text; save it as UTF-8");
    } catch (IOException unreadable) {
      return invalid(
          file, "the file cannot be read (" + unreadable.getClass().getSimpleName() + ")");
    }
  }

  /** The callers of the last file that could be taken. */
  public Callers callers() {
    return current;
  }

  /** Reads the file again. If it has a problem, the callers stay as they are. */
  public CallersResult reload() {
    CallersResult result = load(file);
    if (result instanceof CallersLoaded loaded) {
      current = loaded.callers();
    }
    return result;
  }

  private static Optional<String> refusal(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Files.exists(file)
          ? Optional.of("is not a file; name a YAML file")
          : Optional.of("there is no such file; create it, or correct ingest.callers-file");
    }
    if (Files.size(file) > LARGEST) {
      return Optional.of("is larger than 4 MiB; no list of callers should be");
    }
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return Optional.empty();
    }
    return OWNER.containsAll(Files.getPosixFilePermissions(file))
        ? Optional.empty()
        : Optional.of(
            "holds secrets, and others than its owner may use it; run: chmod 600 " + file);
  }

  private static CallersResult invalid(Path file, String message) {
    return new CallersInvalid(List.of(new CallersProblem(file, 1, "", message)));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import io.glueledger.base.file.SecretFile;
import io.glueledger.base.problem.InvalidFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The callers of a file of secrets, which can be read again while requests run. If it is gone,
 * unreadable or wrong, the former callers count for a while, so that a slip stops nobody at once;
 * then nobody is a caller, so that taking the file away takes the keys away.
 */
public final class CallersFile {
  private static final Callers NOBODY = new Callers(List.of());

  private final Path file;
  private final Duration grace;
  private final InstantSource clock;
  private volatile Callers current;
  private volatile Optional<Instant> wrongSince = Optional.empty();

  private CallersFile(Path file, Duration grace, InstantSource clock) {
    this.file = file;
    this.grace = grace;
    this.clock = clock;
    this.current = load(file);
  }

  /**
   * Reads a file. Nothing of one with a problem is taken.
   *
   * @param grace how long callers count after their file could not be read again
   * @throws InvalidFileException with everything that is wrong with it
   */
  public static CallersFile open(Path file, Duration grace, InstantSource clock) {
    return new CallersFile(file, grace, clock);
  }

  /** The callers of the last file that could be taken; nobody once that is too long ago. */
  public Callers callers() {
    return isOver() ? NOBODY : current;
  }

  /** Why the gate is not ready; empty while the file is as it must be. */
  public Optional<String> problem() {
    return wrongSince.map(
        since ->
            isOver()
                ? "the callers file cannot be read, so nobody may call"
                : "the callers file cannot be read; nobody may call from "
                    + since.plus(grace).truncatedTo(ChronoUnit.SECONDS)
                    + " on");
  }

  private boolean isOver() {
    return wrongSince.filter(since -> !clock.instant().isBefore(since.plus(grace))).isPresent();
  }

  /**
   * Reads the file again.
   *
   * @throws InvalidFileException with everything that is wrong with it; the callers stay as they
   *     are until the grace is over
   */
  public void reload() {
    try {
      current = load(file);
      wrongSince = Optional.empty();
    } catch (InvalidFileException e) {
      wrongSince = wrongSince.or(() -> Optional.of(clock.instant()));
      throw e;
    }
  }

  private static Callers load(Path file) {
    return CallersParser.parse(file.toString(), SecretFile.read(file, "ingest.callers-file"));
  }
}

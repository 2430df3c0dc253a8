/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.reader;

import io.glueledger.base.problem.InvalidFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of a file that is read again every few seconds, when somebody asks. If it is gone,
 * unreadable or wrong, the former tokens count for a while, and then none does: taking the file
 * away takes the tokens away. Safe for use by several threads.
 */
public final class CurrentTokens implements Supplier<ReaderTokens> {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentTokens.class);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofMinutes(5);
  private static final ReaderTokens NONE = new ReaderTokens(List.of());

  private final Path file;
  private final String key;
  private final InstantSource clock;
  private ReaderTokens tokens;
  private Instant readAt;
  private Optional<Instant> wrongSince = Optional.empty();

  /**
   * Reads the file for the first time.
   *
   * @param key of the configuration that names it
   * @throws InvalidFileException with everything that is wrong with it
   */
  public CurrentTokens(Path file, String key, InstantSource clock) {
    this.file = file;
    this.key = key;
    this.clock = clock;
    this.tokens = TokensFile.read(file, key);
    this.readAt = clock.instant();
  }

  @Override
  public synchronized ReaderTokens get() {
    Instant now = clock.instant();
    if (!now.isBefore(readAt.plus(EVERY))) {
      readAt = now;
      readAgain(now);
    }
    return wrongSince.filter(since -> !now.isBefore(since.plus(GRACE))).isPresent() ? NONE : tokens;
  }

  /** Why this instance is not ready; empty while the file is as it must be. */
  public synchronized Optional<String> problem() {
    var unused = get();
    return wrongSince.map(since -> "the tokens file cannot be read since " + since);
  }

  private void readAgain(Instant now) {
    try {
      tokens = TokensFile.read(file, key);
      wrongSince = Optional.empty();
    } catch (InvalidFileException e) {
      if (wrongSince.isEmpty()) {
        wrongSince = Optional.of(now);
        LOG.atError()
            .addKeyValue("problem", e.getMessage())
            .log("The tokens file cannot be used; its former tokens count for five minutes more");
      }
    }
  }
}

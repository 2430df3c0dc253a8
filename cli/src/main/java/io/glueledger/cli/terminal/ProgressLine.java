/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;

/**
 * How far a long command has come, on standard error: one line that is written over on a terminal,
 * and a line every ten seconds where nobody watches. A command that ends at once shows nothing.
 */
public final class ProgressLine implements AutoCloseable {
  private static final Duration WATCHED = Duration.ofMillis(200);
  private static final Duration UNWATCHED = Duration.ofSeconds(10);
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean watched;
  private final LongSupplier nanos;
  private long told;
  private boolean shown;

  ProgressLine(PrintWriter err, boolean watched, LongSupplier nanos) {
    this.err = err;
    this.watched = watched;
    this.nanos = nanos;
    this.told = nanos.getAsLong();
  }

  /** On the terminal, if there is one. */
  public static ProgressLine on(PrintWriter err) {
    return new ProgressLine(err, Ansi.AUTO.enabled(), System::nanoTime);
  }

  /**
   * Tells, unless it did a moment ago.
   *
   * @param step what is being done
   * @param all of what {@code done} counts
   */
  public void show(String step, long done, long all) {
    tell(
        () ->
            String.format(
                Locale.ROOT,
                "%s: %,d of %,d (%d %%)",
                step,
                done,
                all,
                all == 0 ? 100 : done * 100 / all));
  }

  /** The same of something whose end nobody knows. */
  public void show(String step, long done) {
    tell(() -> String.format(Locale.ROOT, "%s: %,d", step, done));
  }

  private void tell(Supplier<String> line) {
    long now = nanos.getAsLong();
    if (now - told < (watched ? WATCHED : UNWATCHED).toNanos()) {
      return;
    }
    told = now;
    shown = true;
    if (watched) {
      err.print(ERASE + line.get());
    } else {
      err.println(line.get());
    }
    err.flush();
  }

  /** Leaves a terminal as it was. */
  @Override
  public void close() {
    if (watched && shown) {
      err.print(ERASE);
      err.flush();
    }
  }
}

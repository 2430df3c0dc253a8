/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final String ERASE = "\r\u001b[K";
  private final StringWriter err = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void aCommandThatEndsAtOnceShowsNothing() {
    try (ProgressLine line = line(true)) {
      line.show("Reading", 1, 2);
    }
    assertThat(err).hasToString("");
  }

  @Test
  void aTerminalHasOneLineThatGoesAwayAgain() {
    try (ProgressLine line = line(true)) {
      after(line, Duration.ofMillis(300), 1_000);
      after(line, Duration.ofMillis(300), 4_000);
    }
    assertThat(err)
        .hasToString(
            ERASE
                + "Reading: 1,000 of 4,000 (25 %)"
                + ERASE
                + "Reading: 4,000 of 4,000 (100 %)"
                + ERASE);
  }

  @Test
  void aFileHasALineNowAndThen() {
    try (ProgressLine line = line(false)) {
      for (int second = 1; second <= 25; second++) {
        after(line, Duration.ofSeconds(1), second);
      }
    }
    assertThat(err.toString().lines())
        .containsExactly("Reading: 10 of 4,000 (0 %)", "Reading: 20 of 4,000 (0 %)");
  }

  @Test
  void nothingToDoIsDone() {
    try (ProgressLine line = line(false)) {
      nanos.addAndGet(Duration.ofMinutes(1).toNanos());
      line.show("Reading", 0, 0);
    }
    assertThat(err.toString()).contains("100 %");
  }

  private ProgressLine line(boolean watched) {
    return new ProgressLine(new PrintWriter(err), watched, nanos::get);
  }

  private void after(ProgressLine line, Duration time, long done) {
    nanos.addAndGet(time.toNanos());
    line.show("Reading", done, 4_000);
  }
}

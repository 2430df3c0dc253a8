/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says that somebody works on items. */
@Command(
    name = "acknowledge",
    description = "Say that somebody works on items, until a date at most 90 days from now.")
final class AcknowledgeCommand extends SettleOneCommand implements Callable<Integer> {

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DATE",
      description = "Until when: 2026-12-24 (its end, UTC) or an instant.")
  private String until = "";

  @Override
  public Integer call() {
    return settle("ACKNOWLEDGE", Optional.of(instant(until).toString()));
  }

  private static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text)
              .plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .minusSeconds(1);
    } catch (DateTimeException e) {
      throw wrong("--until must be a date such as 2026-12-24, or an instant in RFC 3339");
    }
  }
}

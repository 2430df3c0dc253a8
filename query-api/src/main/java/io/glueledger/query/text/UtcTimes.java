/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Instants as text, always UTC. */
public final class UtcTimes {
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FOR_PEOPLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FOR_INPUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private static final int LAST_OF_A_SECOND = 999;

  private UtcTimes() {}

  /** RFC 3339 with milliseconds, which sorts as text. */
  public static String rfc3339(Instant at) {
    return RFC_3339.format(at);
  }

  /** Date and time to the second. */
  public static String forPeople(Instant at) {
    return FOR_PEOPLE.format(at);
  }

  /** The day alone. */
  public static String dayForPeople(Instant at) {
    return DAY.format(at);
  }

  /** What an input of type {@code datetime-local} takes and gives. */
  public static String forInput(Instant at) {
    return FOR_INPUT.format(at);
  }

  /** Whether a text is a day alone, such as 2026-11-22. */
  public static boolean isDay(String text) {
    return parseDay(text, false, false).isPresent();
  }

  /**
   * Reads a day alone, UTC; empty if the text is none.
   *
   * @param beginning whether its beginning is meant, and not its last millisecond
   * @param after whether the first moment after it is meant
   */
  public static Optional<Instant> parseDay(String text, boolean beginning, boolean after) {
    try {
      LocalDate day = LocalDate.parse(text);
      Instant start = (beginning ? day : day.plusDays(1)).atStartOfDay(ZoneOffset.UTC).toInstant();
      return Optional.of(beginning || after ? start : start.minusMillis(1));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads RFC 3339; empty if the text is none. Finer than milliseconds is cut. */
  public static Optional<Instant> parse(String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      return Optional.of(Instant.ofEpochMilli(at.toEpochMilli()));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads what a {@code datetime-local} input gives, or RFC 3339. A second that was picked means
   * its end: what was shown as of that second had happened.
   */
  public static Optional<Instant> parseInput(String text) {
    try {
      Instant at = LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      return Optional.of(text.indexOf('.') < 0 ? at.plusMillis(LAST_OF_A_SECOND) : at);
    } catch (DateTimeException e) {
      return parse(text);
    }
  }

  /** How long until then, in one unit: {@code in 3 days}. */
  public static String until(Instant at, Instant now) {
    Duration left = Duration.between(now, at);
    if (left.toDays() > 1) {
      return "in " + left.toDays() + " days";
    }
    return left.toHours() > 1 ? "in " + left.toHours() + " h" : "soon";
  }

  /** How long ago, in one unit: {@code 3 h ago}. */
  public static String relative(Instant at, Instant now) {
    Duration ago = Duration.between(at, now);
    if (ago.isNegative()) {
      return "now";
    }
    if (ago.toMinutes() < 1) {
      return "just now";
    }
    if (ago.toHours() < 1) {
      return ago.toMinutes() + " min ago";
    }
    if (ago.toDays() < 1) {
      return ago.toHours() + " h ago";
    }
    return ago.toDays() == 1 ? "yesterday" : ago.toDays() + " days ago";
  }
}

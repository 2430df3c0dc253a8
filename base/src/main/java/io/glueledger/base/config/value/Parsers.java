/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of the file and the environment. Every error is words that follow the key, and none quotes
 * the value.
 */
public final class Parsers {

  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private Parsers() {}

  /** A whole number of at most nine digits. */
  public static int integer(String text) {
    if (!INTEGER.matcher(text).matches()) {
      throw new IllegalArgumentException("must be a whole number");
    }
    return Integer.parseInt(text);
  }

  /** {@code true} or {@code false}. */
  public static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  /** A whole number with one of the units ms, s, m, h, d. */
  public static Duration duration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("must be a duration such as 10s (ms, s, m, h or d)");
    }
    long amount = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /** An address. */
  public static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException notAnAddress) {
      throw new IllegalArgumentException("must be an address such as https://host:port");
    }
  }

  /** Checks a path and leaves it as text: what it is relative to depends on where it stands. */
  public static String path(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text).toString();
      }
    } catch (InvalidPathException notAPath) {
      throw new IllegalArgumentException("must be the path of a file");
    }
    throw new IllegalArgumentException("must be the path of a file");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes, written with its unit: {@code 256KiB}. */
public record ByteSize(long bytes) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(B|KiB|MiB|GiB)");
  private static final Map<String, Long> UNITS =
      Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

  /** Refuses a negative size. */
  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size is not negative");
    }
  }

  /** A number of KiB. */
  public static ByteSize kib(long size) {
    return new ByteSize(size << 10);
  }

  /** A number of MiB. */
  public static ByteSize mib(long size) {
    return new ByteSize(size << 20);
  }

  /**
   * Reads a whole number with one of the units B, KiB, MiB, GiB.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  @JsonCreator
  public static ByteSize parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no size such as 256KiB (B, KiB, MiB or GiB)");
    }
    return new ByteSize(Long.parseLong(parts.group(1)) * UNITS.getOrDefault(parts.group(2), 1L));
  }

  /** With the largest unit that leaves it whole. */
  @Override
  public String toString() {
    for (String unit : new String[] {"GiB", "MiB", "KiB"}) {
      long size = UNITS.getOrDefault(unit, 1L);
      if (bytes > 0 && bytes % size == 0) {
        return bytes / size + unit;
      }
    }
    return bytes + "B";
  }
}

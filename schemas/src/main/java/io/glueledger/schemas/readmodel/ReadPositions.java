/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the log was folded when an answer was made, by partition; a later answer that was made
 * not before it shows nothing older. Written {@code 0=17,4=203}: offsets of the last records.
 *
 * @param byPartition offsets by partition
 */
public record ReadPositions(SortedMap<Integer, Long> byPartition) {

  /** Nothing was read. */
  public static final ReadPositions NONE = new ReadPositions(new TreeMap<>());

  /** The header in which an answer says how far what it shows was folded. */
  public static final String SEEN = "glue-ledger-seen";

  /** The header in which a request says what it must not show less of. */
  public static final String NOT_BEFORE = "glue-ledger-not-before";

  private static final int LONGEST = 64 * 1024;

  public ReadPositions {
    byPartition = Collections.unmodifiableSortedMap(new TreeMap<>(byPartition));
  }

  /**
   * Reads what {@link #toString} writes; blank is nothing.
   *
   * @throws IllegalArgumentException if the text is nothing of the kind
   */
  public static ReadPositions parse(String text) {
    SortedMap<Integer, Long> read = new TreeMap<>();
    if (text.isBlank()) {
      return NONE;
    }
    if (text.length() > LONGEST || !text.matches("\\d{1,6}=\\d{1,18}(,\\d{1,6}=\\d{1,18})*")) {
      throw new IllegalArgumentException("not of the form 0=17,4=203");
    }
    for (String entry : text.split(",", -1)) {
      int equals = entry.indexOf('=');
      read.put(
          Integer.parseInt(entry.substring(0, equals)),
          Long.parseLong(entry.substring(equals + 1)));
    }
    return new ReadPositions(read);
  }

  /** The offset of a partition; -1 if nothing is said of it. */
  public long offset(int partition) {
    return byPartition.getOrDefault(partition, -1L);
  }

  /**
   * Both; of a partition in both, what is further behind: an answer is as old as its oldest part.
   */
  public ReadPositions with(ReadPositions other) {
    SortedMap<Integer, Long> both = new TreeMap<>(byPartition);
    other.byPartition.forEach((partition, offset) -> both.merge(partition, offset, Math::min));
    return new ReadPositions(both);
  }

  @Override
  public String toString() {
    return byPartition.entrySet().stream()
        .filter(entry -> entry.getValue() >= 0)
        .map(Map.Entry::toString)
        .collect(joining(","));
  }
}

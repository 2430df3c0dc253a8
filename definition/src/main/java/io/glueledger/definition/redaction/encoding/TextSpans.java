/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.encoding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Parts of one text, by character; parts that overlap or touch are one. */
public final class TextSpans {

  /** Takes one part. */
  @FunctionalInterface
  public interface Part {
    /** The part from {@code start} to before {@code end}. */
    void at(int start, int end);
  }

  private final BitSet characters = new BitSet();

  /** Adds the characters from {@code start} to before {@code end}. */
  public void add(int start, int end) {
    characters.set(start, end);
  }

  /** Takes out the characters from {@code start} to before {@code end}. */
  public void remove(int start, int end) {
    characters.clear(start, end);
  }

  /** Calls {@code part} with start and end of each part, in order. */
  public void forEach(Part part) {
    int start = characters.nextSetBit(0);
    while (start >= 0) {
      int end = characters.nextClearBit(start);
      part.at(start, end);
      start = characters.nextSetBit(end);
    }
  }

  /** Whether no character is in any part. */
  public boolean isEmpty() {
    return characters.isEmpty();
  }

  /** Whether every character from {@code start} to before {@code end} is in a part. */
  public boolean cover(int start, int end) {
    return characters.nextClearBit(start) >= end;
  }

  /**
   * {@code text} with each part replaced by {@code marker}. Markers that stood in it before stay as
   * they are: a part is cut off where it meets one, so that marking twice is marking once.
   */
  public String replacedIn(String text, String marker) {
    BitSet hidden = (BitSet) characters.clone();
    for (int at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + marker.length())) {
      hidden.clear(at, at + marker.length());
    }
    if (hidden.isEmpty()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    int from = 0;
    for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(from)) {
      int end = Math.min(hidden.nextClearBit(start), text.length());
      shown.append(text, from, start).append(marker);
      from = end;
    }
    return shown.append(text, from, text.length()).toString();
  }

  /** The parts of {@code text}, in order. */
  public List<String> in(String text) {
    List<String> parts = new ArrayList<>();
    forEach((start, end) -> parts.add(text.substring(start, end)));
    return List.copyOf(parts);
  }
}

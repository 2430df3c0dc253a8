/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What did not hold. */
final class Violations {
  private final Map<String, List<String>> all = new TreeMap<>();

  /**
   * Takes note of one.
   *
   * @param invariant which of the design's
   */
  synchronized void add(String invariant, String what) {
    all.computeIfAbsent(invariant, i -> new ArrayList<>()).add(what);
  }

  /** All of them, each a line. */
  synchronized List<String> lines() {
    return all.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(what -> entry.getKey() + ": " + what))
        .toList();
  }
}

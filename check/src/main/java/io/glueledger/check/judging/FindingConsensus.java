/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.judging;

import io.glueledger.event.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the judgements of several worlds agree on, and what only some of them say. */
final class FindingConsensus {

  /** What makes two findings the same, whatever they say of the value. */
  private record Key(String policyId, String field) {
    static Key of(Finding finding) {
      return new Key(finding.getPolicyId(), finding.getField().orElse(""));
    }
  }

  private final List<Finding> first;
  private final Map<Key, Finding> all = new LinkedHashMap<>();
  private final Set<Key> everywhere = new HashSet<>();

  FindingConsensus(List<Finding> first) {
    this.first = List.copyOf(first);
    first.forEach(
        finding -> {
          all.putIfAbsent(Key.of(finding), finding);
          everywhere.add(Key.of(finding));
        });
  }

  void and(List<Finding> other) {
    Set<Key> keys = new HashSet<>();
    other.forEach(
        finding -> {
          all.putIfAbsent(Key.of(finding), finding);
          keys.add(Key.of(finding));
        });
    everywhere.retainAll(keys);
  }

  /** In every world, as the first one says it. */
  List<Finding> certain() {
    return first.stream().filter(finding -> everywhere.contains(Key.of(finding))).toList();
  }

  /** In some. */
  List<Finding> uncertain() {
    List<Finding> some = new ArrayList<>();
    all.forEach(
        (key, finding) -> {
          if (!everywhere.contains(key)) {
            some.add(finding);
          }
        });
    return some;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A map of strings: how many entries at most, what each key and each value must be.
 *
 * @param named the keys that a message may name; any other key is the caller's text, and could be a
 *     secret that was put in the wrong place
 */
record MapConstraint(int max, WireConstraint key, WireConstraint value, Set<String> named)
    implements WireConstraint {
  static final int NO_MAXIMUM = Integer.MAX_VALUE;

  MapConstraint {
    // In the order in which messages name them, and quick to look into.
    named = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(named)));
  }

  MapConstraint(int max, WireConstraint key, WireConstraint value) {
    this(max, key, value, Set.of());
  }

  @Override
  public void check(Object checked, MemberPath path, List<RuleViolation> found) {
    Map<?, ?> map = (Map<?, ?>) checked;
    if (map.size() > max) {
      found.add(BrokenConstraint.violation("WIRE-COUNT", path, BrokenConstraint.atMost(max), this));
    }
    if (map.keySet().stream().anyMatch(one -> one == null || !key.holds(one))) {
      String broken = "Map keys must satisfy constraint: " + key.inWords();
      found.add(BrokenConstraint.violation("WIRE-MEMBER", path, broken, this));
    }
    for (String name : named) {
      if (map.containsKey(name)) {
        checkNamed(map.get(name), path.member(name), found);
      }
    }
    if (map.entrySet().stream().anyMatch(this::isOtherAndBroken)) {
      String broken = "Map value must satisfy constraint: " + value.inWords();
      found.add(BrokenConstraint.violation("WIRE-MEMBER", path, broken, this));
    }
  }

  private void checkNamed(@Nullable Object one, MemberPath path, List<RuleViolation> found) {
    if (one == null) {
      found.add(
          BrokenConstraint.violation("WIRE-REQUIRED", path, "Member must not be null", value));
    } else {
      value.check(one, path, found);
    }
  }

  private boolean isOtherAndBroken(Map.Entry<?, ?> entry) {
    boolean other = entry.getKey() == null || !named.contains(Objects.toString(entry.getKey()));
    return other && (entry.getValue() == null || !value.holds(entry.getValue()));
  }

  @Override
  public List<String> inWords() {
    return List.of(
        BrokenConstraint.atMost(max),
        "Map keys must satisfy constraint: " + key.inWords(),
        "Map value must satisfy constraint: " + value.inWords());
  }

  @Override
  public String wanted() {
    String count = max == NO_MAXIMUM ? "any number of entries" : "at most " + max + " entries";
    return count + ", each key with " + key.wanted() + " and each value with " + value.wanted();
  }
}

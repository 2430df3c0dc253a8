/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import static java.util.stream.Collectors.joining;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Definition;
import io.glueledger.event.Difference;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What two definitions of one connection do not share, member by member. Of hidden values it says
 * whether they changed, by fingerprints under a common key id, and never what they were; those that
 * are hidden and the same are listed too, so that a reader knows that they were there.
 */
public final class DefinitionDifferences {

  private DefinitionDifferences() {}

  /**
   * The differences between what was and what was asked for, sorted by path.
   *
   * @param before empty if there was no connection: then every member of {@code after} is new
   * @param after empty if there is none any more
   * @param alike whether one version of the redactor has hidden both
   */
  public static List<Difference> between(
      Optional<Definition> before, Optional<Definition> after, boolean alike) {
    return list(before, after, alike, false);
  }

  /**
   * The differences between what was and what Glue was seen to hold. Members that Glue never
   * returns are not missed in {@code seen}: if hidden they are unknown, else they are left out.
   *
   * @param alike whether one version of the redactor has hidden both
   */
  public static List<Difference> observed(
      Optional<Definition> before, Optional<Definition> seen, boolean alike) {
    return list(before, seen, alike, seen.isPresent());
  }

  private static List<Difference> list(
      Optional<Definition> before, Optional<Definition> after, boolean alike, boolean observed) {
    List<Difference> all = new ArrayList<>();
    PairedDefinitions.forEach(
        before, after, alike, pair -> difference(pair, observed).ifPresent(all::add));
    all.sort(Comparator.comparing(Difference::getPath));
    return List.copyOf(all);
  }

  private static Optional<Difference> difference(ValuePair pair, boolean observed) {
    boolean hidden = pair.isHidden();
    DifferenceKind kind = pair.kind();
    if (observed && pair.isNotReturned()) {
      kind = hidden ? DifferenceKind.UNKNOWN : DifferenceKind.UNCHANGED;
    }
    return kind == DifferenceKind.UNCHANGED && !hidden
        ? Optional.empty()
        : Optional.of(
            new Difference(
                pair.member().path(pair.path()),
                kind,
                hidden,
                shown(pair.values().before()).orElse(null),
                shown(pair.values().after()).orElse(null)));
  }

  /** What may be shown; empty for nothing. In a list a marker stands for what may not. */
  private static Optional<String> shown(List<Value> values) {
    if (values.size() == 1) {
      return values.get(0).getText();
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            values.stream()
                .map(value -> value.getText().orElse(RedactionMarker.TEXT))
                .collect(joining(", ")));
  }
}

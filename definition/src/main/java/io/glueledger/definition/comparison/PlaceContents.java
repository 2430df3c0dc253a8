/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.event.Definition;
import io.glueledger.event.PlaceContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands at one place of a definition and below it, kept to be compared later. */
public final class PlaceContents {

  private PlaceContents() {}

  /**
   * The contents, sorted by path; none if nothing is there.
   *
   * @param definition empty if there is no connection
   * @param field path of the place, as Glue writes it; empty for the whole definition
   */
  public static List<PlaceContent> at(Optional<Definition> definition, Optional<String> field) {
    List<PlaceContent> contents = new ArrayList<>();
    PairedDefinitions.forEach(
        Optional.empty(),
        definition,
        true,
        pair -> {
          String path = pair.member().path(pair.path());
          if (field.isEmpty() || path.equals(field.get()) || path.startsWith(field.get() + ".")) {
            contents.add(new PlaceContent(path, pair.values().after()));
          }
        });
    contents.sort(Comparator.comparing(PlaceContent::getPath));
    return List.copyOf(contents);
  }

  /**
   * Whether two contents of one place are known to be the same. What cannot be known is not.
   *
   * @param alike whether one version of the redactor has hidden both
   */
  public static boolean same(List<PlaceContent> one, List<PlaceContent> other, boolean alike) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i), alike)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(PlaceContent one, PlaceContent other, boolean alike) {
    boolean ordered =
        DefinitionMember.classified(one.getPath()).map(DefinitionMember::isOrdered).orElse(true);
    return one.getPath().equals(other.getPath())
        && (ordered
                ? ValueComparison.compare(one.getValues(), other.getValues(), alike)
                : ValueComparison.compareSets(one.getValues(), other.getValues(), alike))
            == ComparisonResult.SAME;
  }
}

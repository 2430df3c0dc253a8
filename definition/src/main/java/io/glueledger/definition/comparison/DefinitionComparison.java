/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import io.glueledger.event.Definition;
import java.util.Optional;

/** Whether Glue holds what it should. */
public final class DefinitionComparison {

  private ComparisonResult result = ComparisonResult.SAME;

  private DefinitionComparison() {}

  /**
   * Whether {@code observed}, what Glue returned, is what {@code expected} asked for, both of one
   * connection: the sum of what {@link DefinitionDifferences#observed} lists. Members that Glue
   * never returns do not count, and tags only if both speak of them. Values that are not clear are
   * compared by fingerprints under a common key id; without one they are unknown, and the whole is
   * unknown unless something else differs. The properties inside a value are compared with it.
   *
   * @param alike whether one version of the redactor has hidden both: if not, a value that only one
   *     side shows is unknown
   */
  public static ComparisonResult compare(Definition expected, Definition observed, boolean alike) {
    DefinitionComparison comparison = new DefinitionComparison();
    PairedDefinitions.forEach(Optional.of(expected), Optional.of(observed), alike, comparison::add);
    return comparison.result;
  }

  private void add(ValuePair pair) {
    if (pair.member().isReturned() && !pair.isInsideValue()) {
      result =
          result.and(
              switch (pair.kind()) {
                case UNCHANGED -> ComparisonResult.SAME;
                case UNKNOWN -> ComparisonResult.UNKNOWN;
                case ADDED, REMOVED, CHANGED -> ComparisonResult.DIFFERENT;
              });
    }
  }
}

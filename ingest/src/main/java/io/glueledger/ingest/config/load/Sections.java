/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which keys there are, and which parts of the file belong to others. */
final class Sections {

  static final String KAFKA = "kafka.";
  static final String REGISTRY = "schema-registry.";

  /** Prefixes whose keys are properties of clients, passed through. */
  static final List<String> PASSED_THROUGH = List.of(KAFKA, REGISTRY);

  /** Sections of the one file that other parts of Glue Ledger read and check. */
  private static final Set<String> OTHERS = Set.of("projector", "query-api", "demo");

  private static final Set<String> KNOWN =
      GateKeys.ALL.stream().map(ConfigKey::name).collect(Collectors.toCollection(TreeSet::new));

  private Sections() {}

  static Set<String> known() {
    return KNOWN;
  }

  static boolean isKnown(String name) {
    return KNOWN.contains(name)
        || PASSED_THROUGH.stream()
            .anyMatch(prefix -> name.startsWith(prefix) && name.length() > prefix.length());
  }

  static boolean isOfAnotherPart(String name) {
    return OTHERS.stream().anyMatch(other -> name.equals(other) || name.startsWith(other + "."));
  }

  static boolean isVariableOfAnotherPart(String variable) {
    return variable.equals(ConfigKey.variable("config"))
        || OTHERS.stream().anyMatch(other -> variable.startsWith(ConfigKey.variable(other) + "_"));
  }
}

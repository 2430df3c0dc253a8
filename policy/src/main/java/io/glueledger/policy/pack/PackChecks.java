/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold for a set of policies as a whole. */
final class PackChecks {
  private PackChecks() {}

  static List<PackError> duplicates(List<Policy> policies) {
    List<PackError> errors = new ArrayList<>();
    Map<String, Position> first = new HashMap<>();
    for (Policy policy : policies) {
      Position earlier = first.putIfAbsent(policy.id().text(), policy.id().at());
      if (earlier != null) {
        errors.add(
            PackError.structural(
                policy.id().at(),
                Optional.of(policy.id().text()),
                "the id is already used at " + earlier,
                "Give this policy an id of its own."));
      }
    }
    return errors;
  }

  static PackError conflictingGroup(Pack pack, String group) {
    Position at =
        pack.policies().isEmpty()
            ? new Position(pack.name(), 1, 1)
            : pack.policies().get(0).id().at();
    return PackError.structural(
        new Position(at.source(), 1, 1),
        Optional.empty(),
        "the control group " + group + " is declared otherwise in another pack",
        "Rename the group in pack " + pack.name() + ".");
  }
}

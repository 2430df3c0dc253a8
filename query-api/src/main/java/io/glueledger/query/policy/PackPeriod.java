/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.policy;

import io.glueledger.event.PackUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A time during which one policy pack judged. Periods overlap while gates change to another pack
 * one after another.
 *
 * @param from ledger time of the first judgement
 * @param to ledger time of the last one
 * @param decisions on changes and tests
 * @param denials those of them that said DENY
 */
public record PackPeriod(String packHash, Instant from, Instant to, long decisions, long denials) {

  /**
   * The periods of all partitions together, newest first. Uses of one pack are one period unless
   * another pack came between.
   */
  public static List<PackPeriod> of(List<PackUse> uses) {
    List<PackPeriod> periods = new ArrayList<>();
    Map<String, Integer> latest = new HashMap<>();
    for (PackUse use : uses.stream().sorted(Comparator.comparing(PackUse::getFrom)).toList()) {
      Integer known = latest.get(use.getPackHash());
      if (known != null
          && (known == periods.size() - 1 || !periods.get(known).to().isBefore(use.getFrom()))) {
        periods.set(known, periods.get(known).with(use));
      } else {
        latest.put(use.getPackHash(), periods.size());
        periods.add(
            new PackPeriod(
                use.getPackHash(),
                use.getFrom(),
                use.getTo(),
                use.getDecisions(),
                use.getDenials()));
      }
    }
    return periods.stream().sorted(Comparator.comparing(PackPeriod::from).reversed()).toList();
  }

  /** The one that judged last. */
  static Optional<PackPeriod> newest(List<PackPeriod> periods) {
    return periods.stream().max(Comparator.comparing(PackPeriod::to));
  }

  private PackPeriod with(PackUse use) {
    return new PackPeriod(
        packHash,
        from,
        to.isAfter(use.getTo()) ? to : use.getTo(),
        decisions + use.getDecisions(),
        denials + use.getDenials());
  }
}

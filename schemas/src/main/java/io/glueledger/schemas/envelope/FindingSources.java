/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.envelope;

import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where findings come from, also those of logs that were written before findings said so: the first
 * word of an id told, and no pack may use those words for its policies.
 */
public final class FindingSources {
  private static final Map<String, FindingSource> BY_FIRST_WORD =
      new TreeMap<>(
          Map.of(
              "VAL", FindingSource.GLUE_DOCUMENTATION,
              "WIRE", FindingSource.GLUE_MODEL,
              "RIGHTS", FindingSource.RIGHTS));

  private FindingSources() {}

  /** Where a finding comes from; never UNKNOWN. */
  public static FindingSource of(Finding finding) {
    return finding.getSource() == FindingSource.UNKNOWN
        ? ofId(finding.getPolicyId())
        : finding.getSource();
  }

  /** What the findings with an id are about; POLICY unless the id is reserved. */
  public static FindingSource ofId(String id) {
    return BY_FIRST_WORD.getOrDefault(id.split("-", 2)[0], FindingSource.POLICY);
  }

  /** Whether a finding is about a rule of AWS Glue, and not about a policy. */
  public static boolean isRuleOfGlue(Finding finding) {
    FindingSource source = of(finding);
    return source == FindingSource.GLUE_MODEL || source == FindingSource.GLUE_DOCUMENTATION;
  }

  /** First words of ids that no policy may have, sorted. */
  public static Set<String> reservedWords() {
    return Collections.unmodifiableSet(BY_FIRST_WORD.keySet());
  }
}

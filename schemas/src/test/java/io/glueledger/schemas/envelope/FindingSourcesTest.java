/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import io.glueledger.event.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingSourcesTest {

  @ParameterizedTest
  @CsvSource({
    // recorded, id, is taken for
    "UNKNOWN, TLS-01,       POLICY",
    "UNKNOWN, VAL-14,       GLUE_DOCUMENTATION",
    "UNKNOWN, WIRE-LENGTH,  GLUE_MODEL",
    "UNKNOWN, RIGHTS,       RIGHTS",
    "UNKNOWN, VALUE-01,     POLICY",
    "UNKNOWN, MY-VAL,       POLICY",
    "LOG,     LOG-01,       LOG",
    "POLICY,  RIGHTS,       POLICY"
  })
  void whatWasRecordedCountsAndOldRecordsAreToldByTheirId(
      FindingSource recorded, String id, FindingSource expected) {
    Finding finding = finding(recorded, id);
    assertThat(FindingSources.of(finding)).isEqualTo(expected);
    assertThat(FindingSources.isRuleOfGlue(finding)).isEqualTo(expected.name().startsWith("GLUE_"));
  }

  private static Finding finding(FindingSource source, String id) {
    return Finding.newBuilder()
        .setPolicyId(id)
        .setTitle("t")
        .setSeverity(Severity.LOW)
        .setEffect(Effect.WARN)
        .setReason("r")
        .setFix("f")
        .setSource(source)
        .build();
  }
}

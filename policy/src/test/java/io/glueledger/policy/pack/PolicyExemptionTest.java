/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static io.glueledger.policy.fixture.SamplePacks.assertSays;
import static io.glueledger.policy.fixture.SamplePacks.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.tree.SourceText;
import io.glueledger.event.ConnectionId;
import io.glueledger.policy.pack.model.PolicyExemption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an exception covers, to the second. */
class PolicyExemptionTest {
  private static final String PACK =
      """
      pack: acme
      version: 1
      policies:
        - {id: ACME-01, title: t, severity: LOW, condition: 'true', message: m, fix: f}
      exceptions:
        - {id: EXC-01, policies: [ACME-01], connection: 'old-?', %s reason: r, owner: o, expires: 2027-01-01}
      """;

  @ParameterizedTest
  @CsvSource({
    // catalog of the exception, policy, catalog, connection, at, covered
    "'', ACME-01, 1, old-a, 2026-12-31T23:59:59Z, true",
    "'', ACME-01, 1, old-a, 2027-01-01T00:00:00Z, false",
    "'', ACME-01, 2, old-a, 2026-12-31T23:59:59Z, true",
    "'', ACME-02, 1, old-a, 2026-12-31T23:59:59Z, false",
    "'', ACME-01, 1, old-ab, 2026-12-31T23:59:59Z, false",
    "1, ACME-01, 1, old-a, 2026-12-31T23:59:59Z, true",
    "1, ACME-01, 2, old-a, 2026-12-31T23:59:59Z, false"
  })
  void anExceptionCoversWhatItNames(
      String only, String policy, String catalog, String name, Instant at, boolean covered) {
    String catalogs = only.isEmpty() ? "" : "catalog: \"" + only + "\",";
    PolicyExemption exemption = pack("a.yaml", PACK.formatted(catalogs)).exemptions().get(0);
    assertThat(exemption.covers(policy, new ConnectionId(catalog, name), at)).isEqualTo(covered);
  }

  @Test
  void twoOfTheSameIdAreAnError() {
    String one = PACK.formatted("");
    assertSays(
        "exception EXC-01: the id is already used at a.yaml:6:10",
        () -> pack("a.yaml", one + one.substring(one.lastIndexOf("  - {id: EXC-01"))));
  }

  @Test
  void oneThatCoversNothingIsNone() {
    SourceText id = new SourceText("EXC-01", SourcePosition.startOf("a.yaml"));
    assertThatThrownBy(
            () -> new PolicyExemption(id, List.of(), "*", Optional.empty(), "r", "o", Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

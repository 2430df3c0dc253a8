/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTextTest {
  /** Counted in characters as people see them, not in halves of them. */
  @ParameterizedTest
  @CsvSource({
    "x, 999, false",
    "x, 1000, false",
    "x, 1001, true",
    "😀, 1000, false",
    "😀, 1001, true"
  })
  void onlyWhatIsLongerIsCut(String character, int length, boolean cut) {
    // When
    String line = FindingText.of(character.repeat(length));

    // Then
    assertThat(line.endsWith("…")).isEqualTo(cut);
    assertThat(line.codePoints().filter(c -> c != '…').count()).isEqualTo(Math.min(length, 1000));
  }
}

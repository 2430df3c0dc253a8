/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    String line = FindingText.of(character.repeat(length));
    assertThat(line.endsWith("…")).isEqualTo(cut);
    assertThat(line.codePoints().filter(c -> c != '…').count()).isEqualTo(Math.min(length, 1000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n", "\u0000", "\u001b", "\u202e", "\u2028", "\u2029", "\ue000", "\ud800", "\u0378"
      })
  void whatDrivesATerminalIsABlank(String character) {
    assertThat(FindingText.of("a" + character + "b" + character)).isEqualTo("a b");
  }
}

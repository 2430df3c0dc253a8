/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignedColumnsTest {
  private final AlignedColumns table = new AlignedColumns("ID", "TITLE");

  @BeforeEach
  void rows() {
    table.add("TLS-01", "An endpoint that is not verified can be anybody");
    table.add("X", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 10})
  void linesStayWholeWithoutATerminalAndInOneThatIsTooNarrow(int width) {
    assertThat(table.lines(width))
        .containsExactly(
            "ID      TITLE", "TLS-01  An endpoint that is not verified can be anybody", "X");
  }

  @Test
  void theLastColumnGoesOnBeneathItself() {
    assertThat(table.lines(36))
        .containsExactly(
            "ID      TITLE",
            "TLS-01  An endpoint that is not",
            "        verified can be anybody",
            "X");
  }
}

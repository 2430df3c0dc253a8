/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "plain|plain",
        "a,b|\"a,b\"",
        "a\"b|\"a\"\"b\"",
        "=1+1|'=1+1",
        "+1|'+1",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "  =1+1|'  =1+1",
        "＝1|'＝1",
        "=a,\"b\"|\"'=a,\"\"b\"\"\"",
        "a=1|a=1",
        "2026-11-22T00:00:00.000Z|2026-11-22T00:00:00.000Z",
        "``|``"
      })
  void disarmsAndQuotes(String text, String cell) {
    assertThat(CsvTable.cell(text)).isEqualTo(cell);
  }
}

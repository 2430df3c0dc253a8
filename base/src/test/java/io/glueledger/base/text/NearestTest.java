/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KNOWN =
      List.of("ingest.listen.port", "ingest.listen.host", "ConnectionInput", "Name");

  @ParameterizedTest
  @CsvSource({
    "ingest.listen.prot,; did you mean ingest.listen.port?",
    "connectioninput,; did you mean ConnectionInput?",
    "Nam,; did you mean Name?",
    "zzzzz,''"
  })
  void namesTheNearestWordIfOneIsNear(String wrong, String expected) {
    assertThat(Nearest.hint(wrong, KNOWN)).isEqualTo(expected);
  }
}

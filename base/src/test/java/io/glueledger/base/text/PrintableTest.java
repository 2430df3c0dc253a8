/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

  @ParameterizedTest
  @CsvSource({
    "plain text 'with' signs,plain text 'with' signs",
    "ünï – 数 😀,ünï – 数 😀",
    "\u001b[2Jgone,[2Jgone",
    "a\u0007b\u0000c\rd\te\u007f,abcde",
    "c1\u009b31m,c131m",
    "right\u202eleft\u2066x,rightleftx",
    "line\u2028par\u2029end,lineparend",
    "half\ud800pair,halfpair"
  })
  void removesWhatATerminalWouldObey(String text, String expected) {
    assertThat(Printable.strip(text)).isEqualTo(expected);
  }

  @Test
  void keepsNewlinesOfTexts() {
    assertThat(Printable.strip("denied\nfix it\r\n")).isEqualTo("denied\nfix it\n");
  }

  @ParameterizedTest
  @CsvSource({"abcdef,6,abcdef", "abcdefg,6,abcdef…", "abcde😀,6,abcde…", "a\u0007bc,2,ab…"})
  void cutsWords(String text, int limit, String expected) {
    assertThat(Printable.word(text, limit)).isEqualTo(expected);
  }

  @Test
  void wordsHaveNoNewlines() {
    assertThat(Printable.word("one\ntwo", 10)).isEqualTo("one two");
  }
}

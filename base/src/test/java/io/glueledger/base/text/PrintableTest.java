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
    // When
    String stripped = Printable.strip(text);

    // Then
    assertThat(stripped).isEqualTo(expected);
  }

  @Test
  void keepsNewlinesOfTexts() {
    // When
    String stripped = Printable.strip("denied\nfix it\r\n");

    // Then
    assertThat(stripped).isEqualTo("denied\nfix it\n");
  }

  @ParameterizedTest
  @CsvSource({"abcdef,6,abcdef", "abcdefg,6,abcdef…", "abcde😀,6,abcde…", "a\u0007bc,2,ab…"})
  void cutsWords(String text, int limit, String expected) {
    // When
    String word = Printable.word(text, limit);

    // Then
    assertThat(word).isEqualTo(expected);
  }

  @Test
  void wordsHaveNoNewlines() {
    // When
    String word = Printable.word("one\ntwo", 10);

    // Then
    assertThat(word).isEqualTo("one two");
  }
}

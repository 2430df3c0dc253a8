/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardMatchTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', true, true",
    "'', a, false, false",
    "*, '', true, true",
    "*, a/b, true, true",
    "a*c, abbc, true, true",
    "a*c, abbd, false, false",
    "*a*b, xaxab, true, true",
    "A, a, false, false",
    "a?c, abc, false, true",
    "a?c, a?c, true, true",
    "a?, a, false, false",
    "?*, '', false, false",
    "a**, a, true, true"
  })
  void coversTheWholeText(String pattern, String text, boolean stars, boolean both) {
    assertThat(WildcardMatch.withStars(pattern, text)).isEqualTo(stars);
    assertThat(WildcardMatch.withStarsAndQuestionMarks(pattern, text)).isEqualTo(both);
  }

  @Test
  void hostilePatternsTakeNoTime() {
    String pattern = "*a".repeat(200) + "*b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> WildcardMatch.withStars(pattern, "a".repeat(4000)));
  }
}

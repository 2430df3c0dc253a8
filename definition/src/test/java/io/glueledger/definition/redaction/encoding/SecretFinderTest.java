/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.Traces;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SecretFinderTest {

  private static final String SECRET = "Tïger & \"Co\"/2";

  private static String blanked(String text, String... secrets) {
    return new SecretFinder(List.of(secrets)).find(text).replacedIn(text, "*");
  }

  static List<String> spellings() {
    List<String> spellings = new ArrayList<>(Traces.spellings(SECRET));
    spellings.add(SECRET.toUpperCase(Locale.ROOT));
    spellings.add(HexFormat.of().withUpperCase().formatHex(SECRET.getBytes(UTF_8)));
    spellings.add(URLEncoder.encode(URLEncoder.encode(SECRET, UTF_8), UTF_8));
    spellings.add("T\\u00efger \\u0026 \\\"Co\\\"/2");
    for (String before : List.of("", "x", "xy", "user:")) {
      byte[] embedded = (before + SECRET + "!").getBytes(UTF_8);
      spellings.add(Base64.getEncoder().encodeToString(embedded));
      spellings.add(Base64.getUrlEncoder().withoutPadding().encodeToString(embedded));
    }
    return spellings;
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void findsEverySpelling(String spelling) {
    assertThat(blanked("before <" + spelling + "> after", "other", SECRET))
        .isEqualTo("before <*> after");
  }

  @ParameterizedTest
  @CsvSource({
    "ab, a password of ab or abc, a password of * or abc",
    "abc, abc-abcd (abc), *-abcd (*)",
    "tiger, a tiger2 and a TIGER, a *2 and a *",
    "aaaa, aaaaaa, *",
    "'    ', a    b, a    b",
  })
  void findsShortOnesAsWordsAndOthersAnywhere(String secret, String text, String expected) {
    assertThat(blanked(text, secret)).isEqualTo(expected);
  }

  @Test
  void findsSecretsThatOverlapOrBeginAlike() {
    assertThat(
            blanked(
                "a tigerlilypond, tigers, tiger, tige", "tiger", "tigerlily", "lilypond", "tigers"))
        .isEqualTo("a *, *, *, tige");
  }

  @Test
  void leavesMarkersAsTheyAre() {
    // Given
    String text = "redacted " + RedactionMarker.TEXT;

    // When
    TextSpans spans = new SecretFinder(List.of("redacted")).find(text);

    // Then
    assertThat(spans.replacedIn(text, RedactionMarker.TEXT))
        .isEqualTo(RedactionMarker.TEXT + " " + RedactionMarker.TEXT);
  }

  @Test
  void comesToAnEndWithManySecretsAndLongTexts() {
    // Given
    List<String> secrets = IntStream.range(0, 2000).mapToObj(i -> "a".repeat(100) + i).toList();
    String text = ("a".repeat(99) + "%61").repeat(1000);

    // When
    TextSpans spans = new SecretFinder(secrets).find(text);

    // Then
    assertThat(spans.isEmpty()).isTrue();
  }
}

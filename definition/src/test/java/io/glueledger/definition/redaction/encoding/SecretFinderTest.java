/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SecretFinderTest {

  private static final String SECRET = "Tïger & \"Co\"/2";

  static Stream<String> spellings() {
    byte[] bytes = SECRET.getBytes(UTF_8);
    String hex = HexFormat.of().formatHex(bytes);
    String everyOctet = HexFormat.ofDelimiter("%").withPrefix("").formatHex(bytes);
    StringBuilder unicode = new StringBuilder();
    SECRET.chars().forEach(c -> unicode.append("\\u%04x".formatted(c)));
    List<String> spellings =
        new ArrayList<>(
            List.of(
                SECRET,
                SECRET.toUpperCase(java.util.Locale.ROOT),
                hex,
                HexFormat.of().withUpperCase().formatHex(bytes),
                URLEncoder.encode(SECRET, UTF_8),
                URLEncoder.encode(URLEncoder.encode(SECRET, UTF_8), UTF_8),
                "%" + everyOctet,
                unicode.toString(),
                SECRET.replace("\"", "\\\"").replace("/", "\\/"),
                "T\\u00efger \\u0026 \\\"Co\\\"/2"));
    for (String before : List.of("", "x", "xy", "user:")) {
      String embedded = before + SECRET + "!";
      spellings.add(Base64.getEncoder().encodeToString(embedded.getBytes(UTF_8)));
      spellings.add(
          Base64.getUrlEncoder().withoutPadding().encodeToString(embedded.getBytes(UTF_8)));
    }
    return spellings.stream();
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void findsEverySpelling(String spelling) {
    // Given
    SecretFinder finder = new SecretFinder(List.of("other", SECRET));
    String text = "before <" + spelling + "> after";

    // When
    String blanked = finder.find(text).replacedIn(text, RedactionMarker.TEXT);

    // Then
    assertThat(blanked).isEqualTo("before <" + RedactionMarker.TEXT + "> after");
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
    // Given
    SecretFinder finder = new SecretFinder(List.of(secret));

    // When
    String blanked = finder.find(text).replacedIn(text, "*");

    // Then
    assertThat(blanked).isEqualTo(expected);
  }

  @Test
  void findsSecretsThatOverlapOrBeginAlike() {
    // Given
    SecretFinder finder = new SecretFinder(List.of("tiger", "tigerlily", "lilypond", "tigers"));
    String text = "a tigerlilypond, tigers, tiger, tige";

    // When
    String blanked = finder.find(text).replacedIn(text, "*");

    // Then
    assertThat(blanked).isEqualTo("a *, *, *, tige");
  }

  @Test
  void leavesMarkersAsTheyAre() {
    // Given
    SecretFinder finder = new SecretFinder(List.of("redacted"));
    String text = "redacted " + RedactionMarker.TEXT;

    // When
    String blanked = finder.find(text).replacedIn(text, RedactionMarker.TEXT);

    // Then
    assertThat(blanked).isEqualTo(RedactionMarker.TEXT + " " + RedactionMarker.TEXT);
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SecretScannerTest {
  static final String[] SEEDS = {
    "password=\"",
    "secret='",
    "eyJ",
    "a@",
    "://",
    "://u:",
    "a:b@",
    "-----BEGIN ",
    "%",
    "\\u0041",
    "token ",
    "=",
    "AKIA",
    "pass",
    "password is ",
    "A1b2",
    "/",
    "authorization ",
    "bearer ",
    "jdbc:oracle:thin:",
    "password%3d",
    "\\\""
  };

  /** The table breaks secrets up, so that no scanner of repositories finds one there. */
  private static String whole(String row) {
    return row.replace("~", "").replace("¶", "\n");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "secrets.txt", delimiter = '|', quoteCharacter = '`')
  void finds(String row) {
    assertThat(SecretScanner.looksSecret(whole(row))).isTrue();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "secrets.txt", delimiter = '|', quoteCharacter = '`')
  void marksWhatItFinds(String row) {
    assertThat(SecretScanner.blank(whole(row))).contains(RedactionMarker.TEXT);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "secrets.txt", delimiter = '|', quoteCharacter = '`')
  void marksNothingTwice(String row) {
    String once = SecretScanner.blank(whole(row));
    assertThat(SecretScanner.blank(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "harmless.txt", delimiter = '|')
  void leavesAlone(String text) {
    assertThat(SecretScanner.blank(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          password=hunter2 for etl | password=‹redacted› for etl
          {"password":"a b","x":1} | {"password":"‹redacted›","x":1}
          run it with --password opensesame now | run it with --password ‹redacted› now
          u:opensesame@db.example.com:9092 | u:‹redacted›@db.example.com:9092
          jdbc:unheardof:u/opensesame@db | jdbc:unheardof:‹redacted›@db
          pw at jdbc:x://u:p@h/db | pw at jdbc:x://‹redacted›@h/db
          """)
  void blanksTheSecretAndNothingElse(String text, String expected) {
    assertThat(SecretScanner.blank(text)).isEqualTo(expected);
  }

  /** A pattern that goes back and forth over such texts would not come to an end. */
  @ParameterizedTest
  @FieldSource("SEEDS")
  void comesToAnEndOnLongTexts(String seed) {
    assertThat(SecretScanner.blank(seed.repeat(100_000 / seed.length())))
        .hasSizeLessThanOrEqualTo(200_000);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.url.ParsedUrl;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of values under unknown keys only what can be no secret is told. */
class UnlistedValuesTest {
  /** A star stands for what is not shown, a bar for nothing. */
  @ParameterizedTest
  @CsvSource({
    "batchSize, 1000, -",
    "anything, correct-horse, -",
    "dbPass, correct-horse, *",
    "anything, password=correct-horse-9, *",
    "ssl, true, true",
    "ssl, correct-horse, -",
    "anything, true, -",
    "anything, arn:aws:secretsmanager:us-east-1:123456789012:secret:a-b1c2d3, arn:aws:secretsmanager:us-east-1:123456789012:secret:*",
    "dbSecret, arn:aws:secretsmanager:us-east-1:123456789012:secret:a-b1c2d3, arn:aws:secretsmanager:us-east-1:123456789012:secret:*",
    "anything, arn:aws:secretsmanager:us-east-1:correct-horse:secret:a-b1c2d3, -",
    "anything, https://db.example.com/x, -"
  })
  void whatCanBeNoSecretIsTold(String key, String raw, String shown) {
    ExposureRule rule = ExposureRules.environment("CUSTOM", "SparkProperties", key);
    String text = rule.see(raw).text().orElse("-");
    assertThat(text.replace(RedactionMarker.TEXT, "*")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://u:p@db.example.com/o, true",
    "https://db.example.com/x, false",
    "//db.example.com/x, ",
    "correct-horse, "
  })
  void ofAUrlTheFactsAreTold(String raw, @Nullable Boolean credentials) {
    assertThat(UnlistedValues.property("anything").see(raw).url().map(ParsedUrl::hasCredentials))
        .isEqualTo(Optional.ofNullable(credentials));
  }
}

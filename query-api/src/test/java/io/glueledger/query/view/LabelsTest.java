/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.query.text.UtcTimes;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  @Test
  void aPathMayBreakBehindItsDotsAndUnderscoresAndLosesNothing() {
    assertThat(Labels.breakable("ConnectionProperties.KAFKA_SSL_ENABLED"))
        .containsExactly("ConnectionProperties.", "KAFKA_", "SSL_", "ENABLED");
  }

  @ParameterizedTest
  @CsvSource({
    "Grüße 日本 🙂, Grüße 日本 🙂",
    "'a\u202eb', a‹U+202E›b",
    "'a\u200bb', a‹U+200B›b",
    "'a\u001b[31m', a‹U+001B›[31m",
    "'a\u00a0b', a‹U+00A0›b",
  })
  void textShowsWhatIsNotSeen(String text, String shown) {
    assertThat(Labels.text(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T11:59:30Z, just now",
    "2026-11-22T11:30:00Z, 30 min ago",
    "2026-11-22T02:00:00Z, 10 h ago",
    "2026-11-21T02:00:00Z, yesterday",
    "2026-11-01T02:00:00Z, 21 days ago",
    "2026-11-22T12:00:05Z, now",
  })
  void instantsAreAsLongAgoAsPeopleSay(Instant at, String words) {
    assertThat(UtcTimes.relative(at, Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo(words);
  }
}

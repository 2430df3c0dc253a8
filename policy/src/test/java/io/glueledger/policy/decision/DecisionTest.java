/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.testkit.events.TestEvents;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
  /** Worst first: effect, severity, id, field, reason. */
  @ParameterizedTest
  @CsvSource({
    "DENY LOW P-9 f r, WARN CRITICAL P-1 f r",
    "WARN HIGH P-9 f r, WARN LOW P-1 f r",
    "WARN LOW P-1 g r, WARN LOW P-2 f r",
    "WARN LOW P-1 f s, WARN LOW P-1 g r",
    "WARN LOW P-1 f r, WARN LOW P-1 f s"
  })
  void findingsStandInOneOrderHoweverTheyCome(String first, String second) {
    List<Finding> ordered = List.of(finding(first), finding(second));
    assertThat(Decision.of(ordered, "hash", "1").findings()).isEqualTo(ordered);
    assertThat(Decision.of(List.of(ordered.get(1), ordered.get(0)), "hash", "1").findings())
        .isEqualTo(ordered);
  }

  private static Finding finding(String text) {
    List<String> words = List.of(text.split(" ", -1));
    return Finding.newBuilder(TestEvents.finding(words.get(2), Severity.valueOf(words.get(1))))
        .setEffect(Effect.valueOf(words.get(0)))
        .setField(words.get(3))
        .setReason(words.get(4))
        .build();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.PackUse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackPeriodTest {

  /** A use is a pack, its first minute and its last; uses of all partitions stand in any order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "''                       | ''",
        "A 1 2                    | A 1-2 #1",
        "A 3 4, A 1 2             | A 1-4 #2",
        "A 1 2, B 3 4             | B 3-4 #1, A 1-2 #1",
        "A 1 2, B 3 4, A 5 6      | A 5-6 #1, B 3-4 #1, A 1-2 #1",
        "A 1 9, B 3 4, A 5 6      | B 3-4 #1, A 1-9 #2",
        "A 1 3, B 2 4, A 2 3      | B 2-4 #1, A 1-3 #2",
        "B 3 4, A 1 2, B 5 6      | B 3-6 #2, A 1-2 #1"
      })
  void usesOfOnePackAreOnePeriodUnlessAnotherCameBetween(String uses, String periods) {
    String told =
        String.join(
            ", ",
            PackPeriod.of(uses(uses)).stream()
                .map(
                    period ->
                        "%s %d-%d #%d"
                            .formatted(
                                period.packHash(),
                                period.from().getEpochSecond() / 60,
                                period.to().getEpochSecond() / 60,
                                period.decisions()))
                .toList());
    assertThat(told).isEqualTo(periods);
  }

  private static List<PackUse> uses(String text) {
    return Arrays.stream(text.split(", ", -1))
        .filter(use -> !use.isEmpty())
        .map(use -> use.split(" ", -1))
        .map(words -> new PackUse(words[0], minute(words[1]), minute(words[2]), 1L, 0L))
        .toList();
  }

  private static Instant minute(String number) {
    return Instant.ofEpochSecond(60 * Long.parseLong(number));
  }
}

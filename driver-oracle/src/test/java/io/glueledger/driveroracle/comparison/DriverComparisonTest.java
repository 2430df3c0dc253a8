/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No URL of the table where the gate believes more than a driver does. */
class DriverComparisonTest {

  static List<String> urls() {
    return UrlTable.urls();
  }

  @ParameterizedTest
  @MethodSource("urls")
  void theGateBelievesNoMoreThanTheDriversDo(String url) {
    // When
    UrlComparison comparison = UrlComparison.of(url);

    // Then
    assertThat(comparison.wrong()).isEmpty();
  }
}

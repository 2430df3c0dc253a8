/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

  @ParameterizedTest
  @CsvSource({
    "1B,1,1B",
    "1024B,1024,1KiB",
    "256KiB,262144,256KiB",
    "3MiB,3145728,3MiB",
    "1GiB,1073741824,1GiB",
    "0B,0,0B"
  })
  void readsAndWritesSizes(String text, long bytes, String written) {
    ByteSize size = ByteSize.parse(text);
    assertThat(size.bytes()).isEqualTo(bytes);
    assertThat(size).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"256", "256 KiB", "256kb", "-1B", "", "1.5MiB", "9999999999B"})
  void refusesOtherSizes(String text) {
    assertThatThrownBy(() -> ByteSize.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("256KiB");
  }
}

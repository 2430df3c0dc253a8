/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.ConnectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionKeysTest {

  @ParameterizedTest
  @CsvSource({
    "123456789012, orders, 123456789012/orders",
    "123456789012, a/b%2F, 123456789012/a/b%2F",
    "123456789012:s3tablescatalog/bucket, x, 123456789012:s3tablescatalog%2Fbucket/x",
    "50%, x, 50%25/x",
    "%2F, x, %252F/x",
  })
  void aKeyIsWrittenSoAndReadBack(String catalog, String name, String key) {
    ConnectionId connection = new ConnectionId(catalog, name);
    assertThat(ConnectionKeys.text(connection)).isEqualTo(key);
    assertThat(ConnectionKeys.parse(key)).contains(connection);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-border", "100%/x", "%41/x", "%2f/x", "a%2/x"})
  void anythingElseIsNoKey(String text) {
    assertThat(ConnectionKeys.parse(text)).isEmpty();
  }

  @Test
  void aNameThatIsNoUnicodeTextHasNoKey() {
    ConnectionId connection = new ConnectionId("123456789012", "half \uD83D");
    assertThatThrownBy(() -> ConnectionKeys.bytes(connection))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no Unicode text");
  }
}

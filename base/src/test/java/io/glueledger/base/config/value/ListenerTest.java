/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerTest {

  @ParameterizedTest
  @CsvSource({
    "localhost,true",
    "LOCALHOST,true",
    "127.0.0.1,true",
    "127.9.8.7,true",
    "::1,true",
    "[::1],true",
    "0:0:0:0:0:0:0:1,true",
    "0.0.0.0,false",
    "::,false",
    "10.0.0.1,false",
    "localhost.example.com,false",
    "127.0.0.1.example.com,false",
    "::ffff:10.0.0.1,false",
    "1::1,false"
  })
  void knowsLoopback(String host, boolean expected) {
    // When
    boolean loopback = Listener.isLoopback(host);

    // Then
    assertThat(loopback).isEqualTo(expected);
  }

  @Test
  void aListenerWithTlsOrAProxyMayBeReached() {
    // Given
    TlsConfig tls = new TlsConfig(Path.of("cert.pem"), Path.of("key.pem"));

    // When
    List<Listener> listeners =
        List.of(
            new Listener("any.listen", "0.0.0.0", 8400, true, Optional.empty()),
            new Listener("any.listen", "0.0.0.0", 8400, false, Optional.of(tls)));

    // Then
    assertThat(listeners).allSatisfy(listener -> assertThat(listener.isLoopback()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 1, any.listen.host is not loopback",
    "' ', 1, any.listen.host must be an address",
    "localhost, 65536, any.listen.port must be",
    "localhost, -1, any.listen.port must be"
  })
  void whatCannotBeIsRefusedByItsKey(String host, int port, String message) {
    // When
    var refusal =
        assertThatThrownBy(() -> new Listener("any.listen", host, port, false, Optional.empty()));

    // Then
    refusal.isInstanceOf(InvalidConfigException.class).hasMessageStartingWith(message);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerConfigTest {

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
    boolean loopback = ListenerConfig.isLoopback(host);
    assertThat(loopback).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 1, true, , , ",
    "0.0.0.0, 1, false, cert.pem, key.pem, ",
    "127.0.0.1, 0, false, , , ",
    "0.0.0.0, 1, false, , , any.listen.host is not loopback",
    "' ', 1, true, , , any.listen.host must be an address",
    "localhost, 65536, false, , , any.listen.port must be 0 to 65535",
    "localhost, -1, false, , , any.listen.port must be 0 to 65535",
    "localhost, 1, false, cert.pem, , any.listen.tls.key is missing",
    "localhost, 1, false, , key.pem, any.listen.tls.certificate is missing"
  })
  void isReachedFromElsewhereWithTlsOrAProxyOnly(
      String host,
      int port,
      boolean proxy,
      @Nullable Path certificate,
      @Nullable Path key,
      @Nullable String refusal) {
    // When
    ThrowingCallable construction =
        () ->
            new ListenerConfig(
                "any.listen",
                host,
                port,
                Optional.ofNullable(certificate),
                Optional.ofNullable(key),
                proxy);

    // Then
    if (refusal == null) {
      assertThatCode(construction).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(construction)
          .isInstanceOf(InvalidConfigException.class)
          .hasMessageStartingWith(refusal);
    }
  }

  @Test
  void onLoopbackItHasNoTls() {
    assertThat(ListenerConfig.loopback("any.listen", 0))
        .returns(true, ListenerConfig::isLoopback)
        .returns(Optional.empty(), ListenerConfig::tls)
        .returns(false, ListenerConfig::isReachedOverTls);
  }

  @Test
  void itsTlsHasBothFiles() {
    // When
    ListenerConfig listener =
        new ListenerConfig(
            "any.listen",
            "0.0.0.0",
            1,
            Optional.of(Path.of("cert.pem")),
            Optional.of(Path.of("key.pem")),
            false);

    // Then
    assertThat(listener.tls()).contains(new TlsConfig(Path.of("cert.pem"), Path.of("key.pem")));
    assertThat(listener.isReachedOverTls()).isTrue();
  }
}

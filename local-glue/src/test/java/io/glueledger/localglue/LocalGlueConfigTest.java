/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGlueConfigTest {

  @Test
  void defaultsAreAsDocumented() {
    assertThat(LocalGlueConfig.defaults())
        .isEqualTo(
            new LocalGlueConfig(
                "127.0.0.1",
                0,
                "123456789012",
                "us-east-1",
                Duration.ofSeconds(1),
                false,
                1_048_576,
                100_000,
                Optional.empty()));
  }

  @Test
  void everyValueCanBeChosen() {
    // When
    LocalGlueConfig config =
        LocalGlueConfig.defaults()
            .withHost("::1")
            .withPort(1)
            .withAccount("000000000001")
            .withRegion("eu-central-1")
            .withOauthDelay(Duration.ZERO)
            .withAdminEnabled(true)
            .withMaxBodyBytes(2)
            .withJournalCapacity(3)
            .withStateFile(Optional.of(Path.of("kept")));

    // Then
    assertThat(config)
        .isEqualTo(
            new LocalGlueConfig(
                "::1",
                1,
                "000000000001",
                "eu-central-1",
                Duration.ZERO,
                true,
                2,
                3,
                Optional.of(Path.of("kept"))));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong(
            "the control interface needs a loopback host",
            config -> config.withHost("0.0.0.0").withAdminEnabled(true)),
        wrong("host must be an address", config -> config.withHost("example.com")),
        wrong("host must be an address", config -> config.withHost("127.0.0.1.example.com")),
        wrong("port must be", config -> config.withPort(65_536)),
        wrong("port must be", config -> config.withPort(-1)),
        wrong("account must be twelve digits", config -> config.withAccount("1234")),
        wrong("region must look like", config -> config.withRegion("here")),
        wrong("oauthDelay must not", config -> config.withOauthDelay(Duration.ofMillis(-1))),
        wrong("maxBodyBytes must be", config -> config.withMaxBodyBytes(0)),
        wrong("journalCapacity must not", config -> config.withJournalCapacity(-1)));
  }

  private static Arguments wrong(String message, UnaryOperator<LocalGlueConfig> change) {
    return Arguments.of(message, change);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongValueIsRefusedByName(String message, UnaryOperator<LocalGlueConfig> change) {
    assertThatThrownBy(() -> change.apply(LocalGlueConfig.defaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1"})
  void everyLoopbackAddressIsTaken(String host) {
    assertThat(LocalGlueConfig.defaults().withHost(host).address().isLoopbackAddress()).isTrue();
  }

  @Test
  void aClosedPortCanBeTakenAgain() {
    // Given
    LocalGlue first = LocalGlue.start(LocalGlueConfig.defaults());
    int port = first.endpoint().getPort();
    Clients.post(first, "GetConnections", "{}");
    first.close();

    // When
    LocalGlue second = LocalGlue.start(LocalGlueConfig.defaults().withPort(port));

    // Then
    assertThat(Clients.post(second, "GetConnections", "{}").statusCode()).isEqualTo(200);
    second.close();
  }

  @Test
  void aPortInUseIsNotTaken() {
    // Given
    LocalGlue first = LocalGlue.start(LocalGlueConfig.defaults());
    LocalGlueConfig same = LocalGlueConfig.defaults().withPort(first.endpoint().getPort());

    // When
    assertThatThrownBy(() -> LocalGlue.start(same))

        // Then
        .hasRootCauseInstanceOf(IOException.class);
    first.close();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

  private static final Optional<URI> URL = Optional.of(URI.create("http://projector-1:8092"));
  private static final Optional<Path> TOKEN = Optional.of(Path.of("token"));

  @Test
  void aListenerThatIsNotLoopbackNeedsTlsOrAStatedProxy() {
    // When / Then
    assertThatThrownBy(() -> new ListenConfig("0.0.0.0", 8092, URL, false, Optional.empty(), TOKEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("projector.listen.host is not loopback")
        .hasMessageContaining("projector.listen.behind-proxy: true");
  }

  @Test
  void aListenerThatIsNotLoopbackNeedsAToken() {
    // When / Then
    assertThatThrownBy(
            () -> new ListenConfig("0.0.0.0", 8092, URL, true, Optional.empty(), Optional.empty()))
        .hasMessageStartingWith("projector.internal-token-file is missing");
  }

  @Test
  void aListenerOnAllAddressesMustSayByWhichItIsCalled() {
    // When / Then
    assertThatThrownBy(
            () ->
                new ListenConfig("0.0.0.0", 8092, Optional.empty(), true, Optional.empty(), TOKEN))
        .hasMessageStartingWith("projector.advertised-url is missing");
  }

  @Test
  void loopbackNeedsNothing() {
    // When
    ListenConfig listen = ListenConfig.loopback(0);

    // Then
    assertThat(ListenConfig.isLoopback(listen.host())).isTrue();
    assertThat(ListenConfig.DEFAULT_PORT).isEqualTo(8092);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://projector-1", "ftp://p:1", "http://u@p:1", "http://p:1/x"})
  void anAdvertisedUrlHasAPortAndNoPath(String url) {
    // When / Then
    assertThatThrownBy(
            () ->
                new ListenConfig(
                    "127.0.0.1",
                    0,
                    Optional.of(URI.create(url)),
                    false,
                    Optional.empty(),
                    Optional.empty()))
        .hasMessageStartingWith("projector.advertised-url must be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "processing.guarantee",
        "consumer.isolation.level",
        "main.consumer.auto.offset.reset",
        "producer.acks",
        "producer.enable.idempotence",
        "application.id",
        "group.protocol",
        "main.consumer.group.instance.id",
        "state.dir"
      })
  void propertiesThatCarryAPromiseAreRefused(String property) {
    // When / Then
    assertThatThrownBy(
            () -> new KafkaProperties(Map.of("bootstrap.servers", "b:9092", property, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("kafka." + property + " cannot be set, because ");
  }

  @Test
  void otherPropertiesPassAndTheirValuesAreNotPrinted() {
    // When
    KafkaProperties kafka =
        new KafkaProperties(Map.of("bootstrap.servers", "b:9092", "ssl.key.password", "secret"));

    // Then
    assertThat(kafka.values()).containsEntry("ssl.key.password", "secret");
    assertThat(kafka.toString()).contains("ssl.key.password").doesNotContain("secret");
  }

  @Test
  void theStateIsSmallForATrial() {
    // When
    StateConfig small = StateConfig.small(Path.of("state"));

    // Then
    assertThat(small.cacheBytes() + small.rocksDbBytes()).isLessThanOrEqualTo(64L << 20);
    assertThat(small.commitInterval()).isEqualTo(Duration.ofMillis(100));
    assertThat(small.standbyReplicas()).isZero();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLogCapTest {

  private final LoggerContext context = new LoggerContext();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software.amazon.awssdk.request",
        "software.amazon.awssdk.http.auth",
        "io.netty.handler.logging.LoggingHandler",
        "org.apache.hc.client5.http.wire"
      })
  void aLoggerThatPrintsRequestsCanNotBeOpened(String name) {
    // Given
    SecretLogCap.install(context);
    Logger logger = context.getLogger(name);

    // When
    logger.setLevel(Level.TRACE);

    // Then
    assertThat(logger.isDebugEnabled()).isFalse();
    assertThat(logger.isTraceEnabled()).isFalse();
    assertThat(logger.isInfoEnabled()).isTrue();
  }

  @Test
  void readingTheConfigurationAgainDoesNotOpenIt() {
    // Given
    SecretLogCap.install(context);
    Logger logger = context.getLogger("software.amazon.awssdk.request");

    // When
    context.reset();
    logger.setLevel(Level.TRACE);

    // Then
    assertThat(logger.isDebugEnabled()).isFalse();
  }

  @Test
  void otherLoggersAreFree() {
    // Given
    SecretLogCap.install(context);
    Logger logger = context.getLogger("io.glueledger.ingest");

    // When
    logger.setLevel(Level.DEBUG);

    // Then
    assertThat(logger.isDebugEnabled()).isTrue();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLogCapTest {
  private final LoggerContext context = new LoggerContext();

  @BeforeEach
  void cap() {
    SecretLogCap.install(context);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software.amazon.awssdk.request",
        "software.amazon.awssdk.http.auth",
        "io.netty.handler.logging.LoggingHandler",
        "org.apache.hc.client5.http.wire"
      })
  void aLoggerThatPrintsRequestsCanNotBeOpened(String name) {
    assertThat(opened(name, Level.TRACE))
        .returns(false, Logger::isTraceEnabled)
        .returns(false, Logger::isDebugEnabled)
        .returns(true, Logger::isInfoEnabled);
  }

  @Test
  void readingTheConfigurationAgainDoesNotOpenIt() {
    context.reset();
    assertThat(opened("software.amazon.awssdk.request", Level.TRACE).isDebugEnabled()).isFalse();
  }

  @Test
  void otherLoggersAreFree() {
    assertThat(opened("io.glueledger.ingest", Level.DEBUG).isDebugEnabled()).isTrue();
  }

  private Logger opened(String name, Level level) {
    Logger logger = context.getLogger(name);
    logger.setLevel(level);
    return logger;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Everything that this process logs from now on, with all loggers of interest wide open. */
final class LogRecording extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final Map<String, Level> WIDE_OPEN =
      Map.of(
          "io.glueledger", Level.TRACE,
          "software.amazon.awssdk", Level.DEBUG,
          "io.confluent", Level.DEBUG,
          "org.apache.kafka", Level.DEBUG);

  private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Map<Logger, @Nullable Level> before = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private LogRecording() {}

  static LogRecording begin() {
    LogRecording recording = new LogRecording();
    recording.setContext(recording.loggers);
    recording.start();
    recording.root().addAppender(recording);
    WIDE_OPEN.forEach((name, level) -> recording.open(recording.loggers.getLogger(name), level));
    return recording;
  }

  /** All of it: message, arguments, key-values, exceptions with their causes. */
  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  private void open(Logger logger, Level level) {
    before.put(logger, logger.getLevel());
    logger.setLevel(level);
    // The console would print what is only meant to be searched.
    logger.setAdditive(false);
    logger.addAppender(this);
  }

  @Override
  protected synchronized void append(ILoggingEvent event) {
    String cause =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    lines.add(
        "%s %s %s %s %s"
            .formatted(
                event.getLoggerName(),
                event.getFormattedMessage(),
                event.getKeyValuePairs(),
                event.getMDCPropertyMap(),
                cause));
  }

  @Override
  public void close() {
    before.forEach(
        (logger, level) -> {
          logger.detachAppender(this);
          logger.setAdditive(true);
          logger.setLevel(level);
        });
    root().detachAppender(this);
    stop();
  }

  private Logger root() {
    return loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}

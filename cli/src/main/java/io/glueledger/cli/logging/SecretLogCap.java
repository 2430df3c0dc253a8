/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Silences, below INFO, the loggers that print requests: the AWS SDK prints passwords at DEBUG, and
 * wire logs print everything. A configuration file can't undo it, not even by naming such a logger.
 */
public final class SecretLogCap extends TurboFilter {

  private static final List<String> CAPPED =
      List.of(
          "software.amazon.awssdk",
          "io.netty",
          "org.apache.hc",
          "org.apache.http",
          "com.linecorp.armeria");

  private SecretLogCap() {}

  /**
   * Caps the loggers of this process, for good.
   *
   * @throws IllegalStateException if the logging in use can't be capped: nothing may run then
   */
  public static void install() {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      throw new IllegalStateException(
          "the logging library is not logback, so that passwords can't be kept out of the logs;"
              + " remove other SLF4J bindings from the class path");
    }
    install(context);
  }

  static void install(LoggerContext context) {
    cap(context);
    context.addListener(new CapAgain());
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] params,
      @Nullable Throwable t) {
    return level.toInt() < Level.INFO_INT && isCapped(logger.getName())
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static void cap(LoggerContext context) {
    SecretLogCap filter = new SecretLogCap();
    filter.setContext(context);
    filter.start();
    context.addTurboFilter(filter);
  }

  private static boolean isCapped(String logger) {
    for (String name : CAPPED) {
      if (logger.startsWith(name)) {
        return true;
      }
    }
    return false;
  }

  /** Reading a configuration again takes all filters away. */
  private static final class CapAgain implements LoggerContextListener {
    @Override
    public boolean isResetResistant() {
      return true;
    }

    @Override
    public void onReset(LoggerContext context) {
      cap(context);
    }

    @Override
    public void onStart(LoggerContext context) {}

    @Override
    public void onStop(LoggerContext context) {}

    @Override
    public void onLevelChange(Logger logger, Level level) {}
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.base.reader.ReaderToken;
import io.glueledger.base.text.Printable;
import io.netty.util.AttributeKey;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each read of the ledger that shows definitions and for each export, in a log of their
 * own: which reader, what, how much. No line holds a value of a definition.
 */
public final class ReadLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.glueledger.reads");
  private static final AttributeKey<String> READER = AttributeKey.valueOf(ReadLog.class, "reader");
  private static final int LONGEST_QUERY = 1000;

  private ReadLog() {}

  /** Remembers who asks. */
  public static void by(ServiceRequestContext context, ReaderToken reader) {
    context.setAttr(READER, reader.name());
  }

  /** Who asks; {@code unknown} before that is known. */
  static String reader(ServiceRequestContext context) {
    return Objects.requireNonNullElse(context.attr(READER), "unknown");
  }

  /** Notes that definitions were shown, or what leads to them. */
  public static void shown(ServiceRequestContext context, int definitions) {
    line(context, "Definitions shown", definitions);
  }

  /**
   * Notes that a whole list was given away.
   *
   * @param items that were sent
   */
  static void exported(ServiceRequestContext context, long items) {
    line(context, "List exported", items);
  }

  /** The same of one that was broken off. */
  static void brokenOff(ServiceRequestContext context, long items) {
    line(context, "Export broken off", items);
  }

  private static void line(ServiceRequestContext context, String what, long count) {
    LOG.atInfo()
        .addKeyValue("reader", reader(context))
        .addKeyValue("path", Printable.word(context.path(), LONGEST_QUERY))
        .addKeyValue(
            "filters",
            Printable.word(Objects.requireNonNullElse(context.query(), ""), LONGEST_QUERY))
        .addKeyValue("count", count)
        .log(what);
  }
}

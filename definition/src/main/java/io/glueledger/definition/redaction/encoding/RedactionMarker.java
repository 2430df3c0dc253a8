/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.encoding;

/** What stands where something is not shown. */
public final class RedactionMarker {

  /**
   * The one marker, in texts and in URLs. Its angle quotation marks are no characters of any URL,
   * host, identifier or Base64 text, so that it is never mistaken for a value, parses again as
   * hidden where it stands in a URL, and is recognised when a client writes it back.
   */
  public static final String TEXT = "\u2039redacted\u203a";

  private RedactionMarker() {}
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url;

/**
 * A stretch of a URL's text. The pieces of a URL, put together, are its text: no character escapes
 * the question whether it is shown.
 *
 * @param text as it stands in the URL; not empty
 * @param kind whether it is shown
 */
public record UrlPiece(String text, Kind kind) {

  /** Whether a piece is shown. */
  public enum Kind {
    /** It fits the grammar of its place. */
    SHOWN,
    /** It is not known to be harmless. */
    HIDDEN,
    /** It stands where a credential belongs. */
    CREDENTIAL
  }

  /** The text may be a credential; only what it is, is printed. */
  @Override
  public String toString() {
    return kind.toString();
  }
}

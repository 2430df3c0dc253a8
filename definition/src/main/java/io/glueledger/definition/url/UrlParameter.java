/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url;

/**
 * A named setting inside a URL.
 *
 * @param name decoded, in lower case
 * @param value decoded, without quotes; empty if there is none
 * @param kind whether the value is shown
 * @param known whether the name is documented by a driver, and so no caller's invention
 */
public record UrlParameter(String name, String value, UrlPiece.Kind kind, boolean known) {

  /** The value may be a credential; only the name is printed. */
  @Override
  public String toString() {
    return name + " " + kind;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.yaml;

/** What reading a YAML document came to. */
public sealed interface YamlResult {

  /** The document's one root. */
  record YamlDocument(YamlNode root) implements YamlResult {}

  /**
   * Why the text is not a document that is understood here.
   *
   * @param line where, from 1
   * @param message a sentence with the fix; it quotes keys, never values
   */
  record YamlError(int line, String message) implements YamlResult {}
}

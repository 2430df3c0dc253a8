/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

/** What a member of a definition holds, which decides how much of its values may be shown. */
public enum MemberContent {
  /** Glue's name of a type of connection. */
  CONNECTION_TYPE,
  /** One of the words that Glue has for this place. */
  GLUE_WORD,
  /** A switch, which hides nothing. */
  FLAG,
  /** Text and ids: shown where nothing in them looks like a secret. */
  TEXT,
  /** Tags by key: text, unless the key announces a secret. */
  TAGS,
  /** {@code ConnectionProperties}: shown by the allowlist of keys. */
  PROPERTIES,
  /** Properties of one compute environment: never shown. */
  ENVIRONMENT_PROPERTIES,
  /** An Amazon Resource Name. */
  ARN,
  /** A URL, of which the harmless parts are shown. */
  URL,
  /** Never shown; perhaps a credential. */
  SENSITIVE,
  /** Never shown; a credential if its key says so. */
  SENSITIVE_PARAMETERS,
  /** Never shown, and kept out of every other text. Also what nobody has classified. */
  CREDENTIAL
}

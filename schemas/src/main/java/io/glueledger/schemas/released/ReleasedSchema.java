/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.released;

import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * One schema that was released, and therefore may be on a log.
 *
 * @param subject the registry's name for its history
 * @param version 1, 2, 3 … within the subject, by us; a registry may count otherwise
 * @param schema the schema, with documentation and without Java's own properties
 * @param fingerprint see {@link #fingerprint(Schema)}
 */
public record ReleasedSchema(String subject, int version, Schema schema, String fingerprint) {

  ReleasedSchema(String subject, int version, Schema schema) {
    this(subject, version, schema, fingerprint(schema));
  }

  /**
   * SHA-256, in lower-case hex, of Avro's parsing canonical form: equal for schemas that lay
   * records out alike, whatever their documentation, defaults and Java properties.
   */
  public static String fingerprint(Schema schema) {
    try {
      return HexFormat.of().formatHex(SchemaNormalization.parsingFingerprint("SHA-256", schema));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

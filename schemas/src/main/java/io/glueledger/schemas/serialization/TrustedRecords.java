/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import java.util.Set;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the generated records may be loaded by the names that a schema gives. Without it
 * even a builder's default value fails with "Forbidden io.glueledger.event…". A program says so
 * before it first builds a record.
 */
public final class TrustedRecords {

  private static final Set<String> RECORDS = Set.of("io.glueledger.event", "io.glueledger.state");

  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> RECORDS.contains(type.getPackageName())));
  }

  private TrustedRecords() {}

  /**
   * Adds the generated records to the classes that Avro trusts in this process. Doing it again is
   * harmless.
   */
  public static void trust() {
    // Loading this class did it, once.
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.publish;

/** Headers of a dead letter, each as text: where the record stood on the log, and what is wrong. */
public final class DeadLetterHeaders {

  public static final String TOPIC = "glue-ledger.dead-letter.topic";
  public static final String PARTITION = "glue-ledger.dead-letter.partition";
  public static final String OFFSET = "glue-ledger.dead-letter.offset";

  /** One word. */
  public static final String DEFECT = "glue-ledger.dead-letter.defect";

  /** One line without a byte of the record. */
  public static final String DETAIL = "glue-ledger.dead-letter.detail";

  private DeadLetterHeaders() {}
}

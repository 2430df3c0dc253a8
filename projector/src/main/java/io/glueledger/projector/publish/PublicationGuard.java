/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.publish;

/** Decides what is told to others. */
public interface PublicationGuard {

  /** Prepares for a partition of the log that this instance has come to own. */
  void assigned(int partition);

  /**
   * Whether what the record at {@code offset} made is to be published to {@code topic}: false if it
   * has been. May wait for another fold version that is publishing.
   */
  boolean admits(String topic, int partition, long offset);
}

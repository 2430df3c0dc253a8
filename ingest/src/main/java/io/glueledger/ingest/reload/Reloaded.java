/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reload;

/** What came of reading a changed file again. */
public sealed interface Reloaded {
  /** What operators see of it. */
  String detail();

  /**
   * It is in force.
   *
   * @param detail what is in force now, in one line
   */
  record Taken(String detail) implements Reloaded {}

  /**
   * It cannot be used; what was in force stays.
   *
   * @param detail why, without secrets; may have several lines
   * @param again whether the same contents may do later: something else than the file failed
   */
  record Refused(String detail, boolean again) implements Reloaded {}
}

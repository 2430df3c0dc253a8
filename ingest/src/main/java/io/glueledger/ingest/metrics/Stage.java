/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.metrics;

import java.util.Locale;

/** A stretch of a change's way whose time is measured apart from the others. */
public enum Stage {
  /** The signature and the time of the request. */
  AUTHENTICATE,
  /** Validating it and hiding what is secret in it. */
  REDACT,
  /** The policies. */
  JUDGE,
  /** Until the log has acknowledged the request and its decision. */
  APPEND,
  /** From registering for a turn until the change may be sent, or may never be. */
  WAIT,
  /** Glue's part of it. */
  FORWARD,
  /** Until the log has acknowledged the outcome. */
  CONCLUDE;

  /** As metrics name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

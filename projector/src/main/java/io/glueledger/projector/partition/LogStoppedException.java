/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.partition;

import io.glueledger.schemas.envelope.UnknownKindException;

/**
 * The projector cannot read on without skipping something that may matter. Alert on it: nothing was
 * skipped, and nothing will be until a person has acted. The message names partition and offset.
 */
public final class LogStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Stops with a reason. */
  public LogStoppedException(int partition, long offset, String why) {
    super("partition %d stopped before offset %d: %s".formatted(partition, offset, why));
  }

  /** Stops at what a newer version wrote. */
  LogStoppedException(int partition, long offset, UnknownKindException unknown) {
    this(
        partition,
        offset,
        "an event of the kind %s stands there, which this version does not know; upgrade, or see glue-ledger log skip --help"
            .formatted(unknown.kind()));
  }
}

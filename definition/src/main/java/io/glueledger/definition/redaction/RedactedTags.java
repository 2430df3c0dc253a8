/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.event.Value;
import java.util.Map;

/**
 * The tags of a request, as far as they may be stored, and what they say beyond that.
 *
 * @param tags fit for the log
 * @param secrets the values that are not shown in them; never to leave the process
 */
public record RedactedTags(Map<String, Value> tags, Secrets secrets) {

  /** Copies the map. */
  public RedactedTags {
    tags = Map.copyOf(tags);
  }
}

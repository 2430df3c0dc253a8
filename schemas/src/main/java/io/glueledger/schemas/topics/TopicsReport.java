/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import java.util.List;

/**
 * What {@link TopicAdmin#create} did.
 *
 * @param created topics that it made
 * @param existing topics that were there
 * @param mismatches what is wrong with those that were there; empty if all is well
 */
public record TopicsReport(
    List<String> created, List<String> existing, List<TopicMismatch> mismatches) {

  public TopicsReport {
    created = List.copyOf(created);
    existing = List.copyOf(existing);
    mismatches = List.copyOf(mismatches);
  }
}

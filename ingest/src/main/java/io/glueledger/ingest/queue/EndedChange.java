/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Outcome;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * As much of how a change ended as its answer is made of. Kept for every change of {@link
 * RecentRequests#WINDOW}, so it holds nothing of the request: definitions would fill the heap.
 *
 * @param payload the event that ended it
 */
public record EndedChange(String changeId, Outcome outcome, SpecificRecord payload) {

  /** Answers of Glue after which every AWS client tries again by itself. */
  private static final Set<String> INVITING =
      Set.of(
          "ThrottlingException",
          "Throttling",
          "RequestLimitExceeded",
          "TooManyRequestsException",
          "ProvisionedThroughputExceededException",
          "BandwidthLimitExceeded",
          "SlowDown");

  static EndedChange of(ChangeOutcome ending) {
    return new EndedChange(ending.change().changeId(), ending.outcome(), ending.payload());
  }

  /** True if its caller was answered what another change was. */
  boolean isRepeat() {
    return payload instanceof ChangeNotForwarded not
        && not.getReason() == NotForwardedReason.DUPLICATE;
  }

  /** True if the answer to a change that ended so makes AWS clients try again. */
  public boolean invitesRepeat() {
    if (payload instanceof ChangeNotForwarded) {
      return !isRepeat();
    }
    return payload instanceof ChangeRejected rejected && INVITING.contains(rejected.getErrorCode());
  }
}

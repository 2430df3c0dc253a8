/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedChange;
import java.util.List;
import java.util.Optional;

/** The rows that were made before, as far as the next event may need them. */
public interface EarlierRows {

  /** A change that has ended. */
  Optional<RecordedChange> ended(String changeId);

  /** A version of the connection with that record key. */
  Optional<ConnectionVersion> version(String key, long number);

  /** The findings of the connection's newest version. */
  List<OpenFinding> findings(String key);
}

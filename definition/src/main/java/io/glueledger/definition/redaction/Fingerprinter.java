/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.event.Fingerprint;
import java.util.List;

/** Makes the fingerprints of one connection. */
@FunctionalInterface
interface Fingerprinter {

  /** Makes none: for answers, which fingerprints never stand in. */
  Fingerprinter NONE = (path, raw) -> List.of();

  /** The fingerprints of {@code raw} at {@code path}. */
  List<Fingerprint> fingerprints(String path, String raw);
}

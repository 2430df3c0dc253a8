/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.exposure;

/** How the values of one place are seen. There is no rule that shows a value unseen. */
@FunctionalInterface
public interface ExposureRule {

  /** Sees {@code raw}. */
  ValueExposure see(String raw);
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.violation;

/**
 * What becomes of a change that breaks a documented rule of Glue. The service is laxer in places
 * than its documentation, so {@link #WARN} is the default of the configuration.
 */
public enum RuleMode {
  /** The change is refused; Glue is not asked. */
  ENFORCE,
  /** The change is forwarded, with a finding. */
  WARN,
  /** The documented rules are not looked at. */
  OFF
}

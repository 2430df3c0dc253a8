/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of hosts, locations, ARNs and patterns. */
@NullMarked
package io.glueledger.policy.place;

import org.jspecify.annotations.NullMarked;

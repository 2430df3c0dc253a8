/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Where things are and what they are called: hosts, locations, ARNs, patterns of names. */
@NullMarked
package io.glueledger.policy.place;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What single properties say by key and value, whichever member of a definition they stand in. */
@NullMarked
package io.glueledger.policy.property;

import org.jspecify.annotations.NullMarked;

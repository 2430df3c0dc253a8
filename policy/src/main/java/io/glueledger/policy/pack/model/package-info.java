/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a pack of policies holds, and its canonical text and hash. */
@NullMarked
package io.glueledger.policy.pack.model;

import org.jspecify.annotations.NullMarked;

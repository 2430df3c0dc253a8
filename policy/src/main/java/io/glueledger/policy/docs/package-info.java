/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a pack says of itself, as a page for people. */
@NullMarked
package io.glueledger.policy.docs;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests that keep the pages about policies true. */
@NullMarked
package io.glueledger.policy.docs;

import org.jspecify.annotations.NullMarked;

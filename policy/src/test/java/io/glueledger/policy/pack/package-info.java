/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of reading packs. */
@NullMarked
package io.glueledger.policy.pack;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What was found, as people and as other programs read it. */
@NullMarked
package io.glueledger.check.output;

import org.jspecify.annotations.NullMarked;

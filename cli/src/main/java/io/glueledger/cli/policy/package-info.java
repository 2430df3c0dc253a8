/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The commands on policies: what there is, what one means, whether packs do what they should. */
@NullMarked
package io.glueledger.cli.policy;

import org.jspecify.annotations.NullMarked;

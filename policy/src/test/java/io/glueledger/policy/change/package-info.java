/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What an update makes of a connection, member by member. */
@NullMarked
package io.glueledger.policy.change;

import org.jspecify.annotations.NullMarked;

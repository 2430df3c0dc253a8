/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** A real schema registry for tests. */
@NullMarked
package io.glueledger.testkit.registry;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Requests of tests. */
@NullMarked
package io.glueledger.testkit.http;

import org.jspecify.annotations.NullMarked;

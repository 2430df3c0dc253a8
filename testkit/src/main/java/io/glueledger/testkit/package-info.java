/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What tests of several modules start and share. */
@NullMarked
package io.glueledger.testkit;

import org.jspecify.annotations.NullMarked;

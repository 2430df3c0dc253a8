/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What tests of each part's configuration share. */
@NullMarked
package io.glueledger.testkit.config;

import org.jspecify.annotations.NullMarked;

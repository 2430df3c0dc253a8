/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What can be checked, found in requests, plans, templates and Glue itself, in Glue's own words.
 */
@NullMarked
package io.glueledger.check.input;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package io.glueledger.check.input;

import org.jspecify.annotations.NullMarked;

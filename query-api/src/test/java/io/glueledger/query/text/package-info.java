/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Text for people. */
@NullMarked
package io.glueledger.query.text;

import org.jspecify.annotations.NullMarked;

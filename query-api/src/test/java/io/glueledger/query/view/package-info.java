/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of what pages are made of. */
@NullMarked
package io.glueledger.query.view;

import org.jspecify.annotations.NullMarked;

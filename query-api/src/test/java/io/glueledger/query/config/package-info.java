/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What may be configured. */
@NullMarked
package io.glueledger.query.config;

import org.jspecify.annotations.NullMarked;

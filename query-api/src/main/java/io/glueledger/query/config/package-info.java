/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The query API's configuration: records that are checked when they are made. */
@NullMarked
package io.glueledger.query.config;

import org.jspecify.annotations.NullMarked;

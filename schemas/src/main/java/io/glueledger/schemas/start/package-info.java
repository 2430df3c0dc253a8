/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a part checks of topics and schemas before it does its work. */
@NullMarked
package io.glueledger.schemas.start;

import org.jspecify.annotations.NullMarked;

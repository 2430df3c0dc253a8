/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package io.glueledger.schemas.envelope;

import org.jspecify.annotations.NullMarked;

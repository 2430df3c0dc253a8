/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the broker in the process. */
@NullMarked
package io.glueledger.localkafka;

import org.jspecify.annotations.NullMarked;

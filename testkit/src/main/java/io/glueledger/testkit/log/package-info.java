/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Logs that earlier versions wrote, as files, and the way back into a broker. */
@NullMarked
package io.glueledger.testkit.log;

import org.jspecify.annotations.NullMarked;

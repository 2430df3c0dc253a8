/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Logs that earlier versions wrote, read by this one. */
@NullMarked
package io.glueledger.systemtests.oldlog;

import org.jspecify.annotations.NullMarked;

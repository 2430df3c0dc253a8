/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Programs that tests run to their end, and the folders they leave. */
@NullMarked
package io.glueledger.testkit.process;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is never logged, whatever the logging configuration says. */
@NullMarked
package io.glueledger.cli.logging;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Judging without a server: the gate's own rules, redaction and policies over files. */
@NullMarked
package io.glueledger.cli.check;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The wall between requests and everything that is stored: what of a connection may be shown, and
 * as what.
 */
@NullMarked
package io.glueledger.definition.redaction;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The way over every member of Glue's connection model, into the ledger's definition. */
@NullMarked
package io.glueledger.definition.model;

import org.jspecify.annotations.NullMarked;

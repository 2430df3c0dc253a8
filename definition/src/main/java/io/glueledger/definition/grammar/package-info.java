/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Strict, linear-time grammars of values that may be shown, and what is known of Glue's property
 * keys.
 */
@NullMarked
package io.glueledger.definition.grammar;

import org.jspecify.annotations.NullMarked;

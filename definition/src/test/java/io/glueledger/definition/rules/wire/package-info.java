/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of Glue's own rules. */
@NullMarked
package io.glueledger.definition.rules.wire;

import org.jspecify.annotations.NullMarked;

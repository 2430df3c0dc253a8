/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the fold against docs/lifecycle.md. */
@NullMarked
package io.glueledger.definition.lifecycle;

import org.jspecify.annotations.NullMarked;

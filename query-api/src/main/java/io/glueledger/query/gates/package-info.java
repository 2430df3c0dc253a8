/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Gates, which alone write: what people say of review items is brought to one of them. */
@NullMarked
package io.glueledger.query.gates;

import org.jspecify.annotations.NullMarked;

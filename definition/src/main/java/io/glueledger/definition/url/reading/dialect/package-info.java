/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** One reader for each dialect whose drivers can be asked. */
@NullMarked
package io.glueledger.definition.url.reading.dialect;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** How the drivers of a dialect read a URL, as far as it can be told without doubt. */
@NullMarked
package io.glueledger.definition.url.reading;

import org.jspecify.annotations.NullMarked;

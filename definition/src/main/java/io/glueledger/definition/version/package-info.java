/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a connection was from a moment on, and the events that say so. */
@NullMarked
package io.glueledger.definition.version;

import org.jspecify.annotations.NullMarked;

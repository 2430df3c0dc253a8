/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** Text that people read: what may be echoed to them, and the word they probably meant. */
@NullMarked
package io.glueledger.base.text;

import org.jspecify.annotations.NullMarked;

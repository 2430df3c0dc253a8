/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Texts: what may be echoed to people, the word they probably meant, patterns and digests. */
@NullMarked
package io.glueledger.base.text;

import org.jspecify.annotations.NullMarked;

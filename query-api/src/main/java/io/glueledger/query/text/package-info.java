/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Text and times for people: hints, and characters that would mislead. */
@NullMarked
package io.glueledger.query.text;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a projector is configured with, checked when it is made. */
@NullMarked
package io.glueledger.projector.config;

import org.jspecify.annotations.NullMarked;

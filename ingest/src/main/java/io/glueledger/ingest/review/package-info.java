/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Settlements of review items: who may, what is asked for, and its way onto the log. Gates are the
 * only writers, so dashboard and API bring settlements here.
 */
@NullMarked
package io.glueledger.ingest.review;

import org.jspecify.annotations.NullMarked;

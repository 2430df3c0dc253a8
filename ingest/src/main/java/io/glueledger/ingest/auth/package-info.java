/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** Who is asking: verification of AWS signatures (SigV4) on requests as real clients send them. */
@NullMarked
package io.glueledger.ingest.auth;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What a caller asks for: as it was sent, checked against Glue's rules, and redacted. From here on
 * only the call to Glue sees the raw request.
 */
@NullMarked
package io.glueledger.ingest.change.request;

import org.jspecify.annotations.NullMarked;

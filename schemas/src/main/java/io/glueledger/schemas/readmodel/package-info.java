/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What projector and query API share: records as bytes, the internal port's paths, the order of
 * lists.
 */
@NullMarked
package io.glueledger.schemas.readmodel;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The schemas that were ever released, bundled, so that the log stays readable without a registry.
 */
@NullMarked
package io.glueledger.schemas.released;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * One configuration file of all parts, with the environment over it. Each part's record declares
 * its keys; this reads them, makes the record by Jackson, and says everything that is wrong at
 * once.
 */
@NullMarked
package io.glueledger.base.config;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** The gate's configuration: one YAML file, environment over it, checked before anything starts. */
@NullMarked
package io.glueledger.ingest.config;

import org.jspecify.annotations.NullMarked;

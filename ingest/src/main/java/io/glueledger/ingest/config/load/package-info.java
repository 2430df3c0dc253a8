/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** Makes the gate's configuration of one YAML file with the environment over it. */
@NullMarked
package io.glueledger.ingest.config.load;

import org.jspecify.annotations.NullMarked;

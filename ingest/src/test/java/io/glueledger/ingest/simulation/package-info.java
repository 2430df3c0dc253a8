/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Gates, a log, a Glue and clients in one thread under a random schedule: the real gate and
 * reconciler, everything around them simulated. A seed replays a run to the letter.
 */
@NullMarked
package io.glueledger.ingest.simulation;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The log is the queue: what this gate has read of it, whose turn it is, and which request repeats
 * which. Nothing here waits on a thread or reads a clock of the machine, so that a simulation can
 * run it under any schedule.
 */
@NullMarked
package io.glueledger.ingest.queue;

import org.jspecify.annotations.NullMarked;

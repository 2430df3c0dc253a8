/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.states;

/**
 * Where the state of a connection is kept.
 *
 * @param partition of the topic of states, which is that of the log
 * @param place the row's offset on that topic
 * @param offset the last event of the log that is folded in
 * @param bytes length of the row
 */
public record StateRow(int partition, long place, long offset, int bytes) {}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.partition;

/**
 * A record that is proven to be no event.
 *
 * @param defect what is wrong, as one word
 * @param detail one line without a byte of the record
 */
public record DeadLetter(long offset, String defect, String detail) {}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.event.Outcome;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * How a change ended.
 *
 * @param change the change as it was while open
 * @param inferred true if the reconciler concluded it; an answered ending replaces it
 * @param payload the event that ended it
 * @param offset where that event stands
 * @param at ledger time of that event
 */
public record ChangeOutcome(
    OpenChange change,
    Outcome outcome,
    boolean inferred,
    SpecificRecord payload,
    long offset,
    Instant at) {}

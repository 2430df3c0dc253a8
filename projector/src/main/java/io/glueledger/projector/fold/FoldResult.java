/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.review.ReviewMove;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionView;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.PackUse;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import java.util.List;
import java.util.Optional;

/**
 * What one event made of the read model: the rows to write, and what to tell others.
 *
 * @param connectionRow what is remembered of the connection from now on
 * @param counts the partition's counts from now on
 * @param opened the change that began
 * @param closed the change that is not open any more
 * @param ended rows of changes that have ended, new or corrected, and of drifts
 * @param access the row of an access, new or completed
 * @param version the row of a version, new or reattributed
 * @param findings all findings of the connection, if they may have changed
 * @param closedFindings rows of findings that hold no more
 * @param review what became of the review queue of the connection, if anything
 * @param view the view, if it changed
 * @param days what is added to the counts of days
 * @param packBefore the run of judgements that has ended, if another pack judged this time
 * @param finished what others are told of changes that have ended, and of drifts
 */
public record FoldResult(
    ConnectionRow connectionRow,
    PartitionCounts counts,
    Optional<String> opened,
    Optional<String> closed,
    List<RecordedChange> ended,
    Optional<RecordedAccess> access,
    Optional<ConnectionVersion> version,
    Optional<List<OpenFinding>> findings,
    List<ClosedFinding> closedFindings,
    Optional<ReviewMove> review,
    Optional<ConnectionView> view,
    List<LedgerDay> days,
    Optional<PackUse> packBefore,
    List<FinishedChange> finished) {}

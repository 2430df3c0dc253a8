/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.comparison.stripping.FingerprintStripper;
import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.review.ReviewMove;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Difference;
import io.glueledger.event.EventReference;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.PackUse;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.VersionOrigin;
import io.glueledger.projector.fold.found.AccessRows;
import io.glueledger.projector.fold.found.ClosedFindings;
import io.glueledger.projector.fold.found.DriftRows;
import io.glueledger.projector.fold.tally.DayTally;
import io.glueledger.projector.fold.tally.PackRuns;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one event makes of the read model: the effects of {@link ConnectionFold} as rows. A pure
 * function of the event, what was remembered, and the rows that were made before.
 */
public final class LedgerFold {

  /** The rows that were made before, as far as the next event may need them. */
  public interface EarlierRows {

    /** A change that has ended. */
    Optional<RecordedChange> ended(String changeId);

    /** An access. */
    Optional<RecordedAccess> access(String accessId);

    /** A version of the connection with that record key. */
    Optional<ConnectionVersion> version(String key, long number);

    /** The findings of the connection's newest version. */
    List<OpenFinding> findings(String key);
  }

  private final int partition;
  private final EarlierRows rows;

  /** A fold over one partition of the log. */
  public LedgerFold(int partition, EarlierRows rows) {
    this.partition = partition;
    this.rows = rows;
  }

  /**
   * Folds one event.
   *
   * @param recorded with its ledger time
   */
  public FoldResult apply(
      PartitionCounts counts, ConnectionRow connectionRow, RecordedEvent recorded) {
    return new Step(counts, connectionRow, recorded).projected();
  }

  /** One event on its way through the effects. */
  private final class Step {
    private final RecordedEvent recorded;
    private final ConnectionId connection;
    private final ConnectionState before;
    private final ConnectionState after;
    private final ConnectionRow connectionRow;
    private final List<FoldEffect> effects;
    private final EventReference reference;
    private final FingerprintStripper stripper = new FingerprintStripper();
    private PartitionCounts counts;
    private Optional<String> opened = Optional.empty();
    private Optional<String> closed = Optional.empty();
    private final List<RecordedChange> ended = new ArrayList<>();
    private final List<FinishedChange> finished = new ArrayList<>();
    private Optional<ConnectionVersion> version = Optional.empty();
    private Optional<List<OpenFinding>> findings = Optional.empty();
    private List<ClosedFinding> closedFindings = List.of();
    private Optional<ReviewMove> review = Optional.empty();
    private final DayTally days = new DayTally();
    private final Optional<PackUse> packBefore;

    Step(PartitionCounts counts, ConnectionRow connectionRow, RecordedEvent recorded) {
      this.recorded = recorded;
      this.connectionRow = connectionRow;
      ConnectionEvent event = recorded.event();
      this.connection = event.getConnection();
      this.before = connectionRow.state();
      ConnectionFold.Step folded = ConnectionFold.apply(before, recorded);
      this.after = folded.state();
      this.effects = folded.effects();
      this.reference =
          new EventReference(
              event.getKind(),
              partition,
              recorded.offset(),
              recorded.ledgerTime(),
              event.getWriter().getInstance(),
              event.getWriter().getSequence());
      Optional<PackUse> run = PackRuns.after(counts.pack(), event, recorded.ledgerTime());
      this.packBefore = counts.pack().filter(last -> run.filter(PackRuns.begins(last)).isPresent());
      PartitionCounts moved =
          counts.at(recorded.offset(), recorded.ledgerTime()).moved(before, after);
      this.counts = run.map(moved::judged).orElse(moved);
    }

    FoldResult projected() {
      effects.forEach(this::take);
      boolean viewed = version.isPresent() || !before.status().equals(after.status());
      ConnectionRow next =
          connectionRow.next(
              after,
              recorded.event().getChangeId(),
              reference,
              viewed ? recorded.offset() : connectionRow.viewOffset());
      return new FoldResult(
          next,
          counts,
          opened,
          closed,
          ended,
          AccessRows.of(recorded.event(), reference, rows::access, stripper),
          version,
          findings,
          closedFindings,
          review,
          viewed ? ViewRows.view(connection, next, stripper) : Optional.empty(),
          days.days(),
          packBefore,
          finished);
    }

    private void take(FoldEffect effect) {
      if (effect instanceof FoldEffect.Opened open) {
        opened = Optional.of(open.change().changeId());
      } else if (effect instanceof FoldEffect.Ended end) {
        ended(end.ending());
      } else if (effect instanceof FoldEffect.Corrected correction) {
        corrected(correction.before(), correction.after());
      } else if (effect instanceof FoldEffect.VersionMade made) {
        made(made.version());
      } else if (effect instanceof FoldEffect.VersionReattributed reattribution) {
        reattributed(reattribution.version());
      } else if (effect instanceof FoldEffect.VersionRefreshed refresh) {
        refreshed(refresh.version());
      } else if (effect instanceof FoldEffect.ReviewMoved moved) {
        review = Optional.of(moved.move());
      } else if (effect instanceof FoldEffect.Ignored) {
        ignored();
      }
    }

    private void ended(ChangeOutcome ending) {
      String changeId = ending.change().changeId();
      closed = Optional.of(changeId);
      List<EventReference> trail = new ArrayList<>(connectionRow.trail(changeId));
      trail.add(reference);
      finish(
          ending,
          ending.outcome() == Outcome.APPLIED ? newest() : Optional.empty(),
          ChangeRows.differences(ending.change().request(), before.newest()),
          trail);
      counts = counts.outcome(ending.outcome(), 1);
      days.ended(ending.outcome(), ending.at(), 1);
    }

    private void corrected(ChangeOutcome was, ChangeOutcome is) {
      Optional<RecordedChange> row = rows.ended(is.change().changeId());
      List<EventReference> trail =
          new ArrayList<>(row.map(RecordedChange::getEvents).orElse(List.of()));
      trail.add(reference);
      List<Difference> differences =
          row.map(RecordedChange::getDifferences)
              .orElseGet(() -> ChangeRows.differences(is.change().request(), before.newest()));
      boolean wasApplied = was.outcome() == Outcome.APPLIED;
      Optional<Long> made =
          is.outcome() != Outcome.APPLIED
              ? Optional.empty()
              : wasApplied ? row.flatMap(RecordedChange::getVersion) : newest();
      finish(is, made, differences, trail);
      counts = counts.outcome(was.outcome(), -1).outcome(is.outcome(), 1);
      days.ended(was.outcome(), was.at(), -1);
      days.ended(is.outcome(), is.at(), 1);
    }

    private void finish(
        ChangeOutcome ending,
        Optional<Long> made,
        List<Difference> differences,
        List<EventReference> trail) {
      RecordedChange row = ChangeRows.ended(connection, ending, made, differences, trail, stripper);
      ended.add(row);
      finished.add(ChangeRows.finished(row, partition, ending));
    }

    private void drifted(Operation operation, ConnectionVersion made) {
      RecordedChange drift =
          DriftRows.of(operation, made, recorded.event().getConnectionObserved(), reference);
      ended.add(drift);
      finished.add(
          DriftRows.finished(drift, partition, recorded.offset(), FoldVersion.CURRENT.toString()));
      counts = counts.drifted();
      days.drifted(made.getSince());
    }

    private Optional<Long> newest() {
      return after.newest().map(DefinitionVersion::number);
    }

    private void made(DefinitionVersion made) {
      boolean hadFindings = before.present().filter(v -> !v.findings().isEmpty()).isPresent();
      if (hadFindings || !made.findings().isEmpty()) {
        findings(made, hadFindings);
      }
      ConnectionVersion row =
          VersionRows.made(
              connection,
              partition,
              before.newest(),
              made,
              made.changeId().isPresent() ? ended.stream().findFirst() : Optional.empty(),
              recorded.event().getConnectionObserved(),
              findings.orElse(List.of()),
              stripper);
      version = Optional.of(row);
      if (made.origin() == VersionOrigin.DRIFT) {
        drifted(DriftRows.operation(before.newest(), made), row);
      }
    }

    private void reattributed(DefinitionVersion made) {
      Optional<ConnectionVersion> known =
          rows.version(ConnectionKeys.text(connection), made.number());
      version = known.map(row -> VersionRows.reattributed(row, made));
      version.ifPresent(
          row ->
              drifted(
                  known.flatMap(ConnectionVersion::getOperation).orElse(Operation.UPDATE), row));
      if (!made.findings().isEmpty()) {
        findings(made, true);
      }
    }

    private void refreshed(DefinitionVersion shown) {
      version =
          rows.version(ConnectionKeys.text(connection), shown.number())
              .map(row -> VersionRows.refreshed(row, shown, stripper));
    }

    private void findings(DefinitionVersion made, boolean hadFindings) {
      List<OpenFinding> old =
          hadFindings ? rows.findings(ConnectionKeys.text(connection)) : List.of();
      List<OpenFinding> open = OpenFindings.of(connection, partition, made, old);
      findings = Optional.of(open);
      closedFindings =
          ClosedFindings.of(
              OpenFindings.without(old, open),
              partition,
              made,
              recorded.event().getConnectionObserved());
      days.opened(OpenFindings.without(open, old), made.since());
      days.closed(closedFindings);
    }

    /** The event did nothing, but it stands on the log, and belongs to its change's history. */
    private void ignored() {
      recorded
          .event()
          .getChangeId()
          .filter(id -> before.openChange(id).isEmpty())
          .flatMap(rows::ended)
          .map(row -> ChangeRows.noted(row, reference))
          .ifPresent(ended::add);
    }
  }
}

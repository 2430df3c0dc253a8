/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.partition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.LogSkip;
import io.glueledger.projector.fold.FoldResult;
import io.glueledger.projector.fold.LedgerFold;
import io.glueledger.projector.fold.PartitionCounts;
import io.glueledger.projector.state.LedgerWrites;
import io.glueledger.schemas.envelope.UnknownKindException;
import io.glueledger.schemas.log.EnvelopeCheck;
import io.glueledger.schemas.log.LogSkips;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of one partition through the folds into its rows: the processor's work without
 * Kafka Streams, which a replay does too.
 */
public final class PartitionFolding {

  private final int partition;
  private final LogSkips skips;
  private final EnvelopeCheck envelope;
  private final LedgerWrites rows;
  private final LedgerFold fold;
  private final RecentConnections recent;
  private PartitionCounts counts;

  /** What came of a record. */
  public sealed interface Result {
    /** It was an event. */
    record Folded(FoldResult projected) implements Result {}

    /** It was none. */
    record Buried(DeadLetter letter) implements Result {}
  }

  /**
   * Goes on where the rows are.
   *
   * @param partitions of the log
   * @param skips asked when a record is of an unknown kind
   */
  public PartitionFolding(int partition, int partitions, LogSkips skips, LedgerWrites rows) {
    this.partition = partition;
    this.skips = skips;
    this.envelope = new EnvelopeCheck(partitions);
    this.rows = rows;
    this.fold = new LedgerFold(partition, rows);
    this.recent = new RecentConnections(rows);
    this.counts = rows.counts();
  }

  /** Offset of the last record that was folded; -1 for none. */
  public long folded() {
    return counts.folded();
  }

  /**
   * Folds the record after the last one.
   *
   * @param appended its timestamp in milliseconds
   * @throws LogStoppedException if a newer version wrote it, and nobody skipped it; nothing was
   *     folded
   */
  public Result fold(
      long offset, long appended, byte @Nullable [] key, DecodeResult<ConnectionEvent> read) {
    Instant ledgerTime = counts.ledgerTime(appended);
    return read.match(
        event -> taken(new RecordedEvent(offset, ledgerTime, event), key),
        bad -> buried(new DeadLetter(offset, bad.defect().name(), bad.detail()), ledgerTime));
  }

  private Result taken(RecordedEvent recorded, byte @Nullable [] key) {
    try {
      return envelope
          .contradiction(key, recorded.event(), partition)
          .map(why -> new DeadLetter(recorded.offset(), EnvelopeCheck.DEFECT, why))
          .<Result>map(letter -> buried(letter, recorded.ledgerTime()))
          .orElseGet(() -> folded(key, recorded));
    } catch (UnknownKindException e) {
      LogSkip skip =
          skips
              .at(partition, recorded.offset())
              .orElseThrow(() -> new LogStoppedException(partition, recorded.offset(), e));
      return skipped(skip, e.kind(), recorded.ledgerTime());
    }
  }

  private Result folded(byte @Nullable [] rawKey, RecordedEvent recorded) {
    // The envelope has compared it with the event's connection.
    String key = new String(rawKey == null ? new byte[0] : rawKey, UTF_8);
    FoldResult projected = fold.apply(counts, recent.get(key), recorded);
    rows.write(key, projected);
    recent.put(key, projected.connectionRow());
    counts = projected.counts();
    return new Result.Folded(projected);
  }

  private Result buried(DeadLetter letter, Instant ledgerTime) {
    String field =
        DeadLetterFindings.field(TopicNames.CONNECTION_EVENTS, partition, letter.defect());
    counts = DeadLetterFindings.counted(counts, letter.offset(), ledgerTime);
    rows.write(
        DeadLetterFindings.finding(
            rows.logFinding(field), field, partition, letter.offset(), ledgerTime),
        counts);
    return new Result.Buried(letter);
  }

  private Result skipped(LogSkip skip, String kind, Instant ledgerTime) {
    counts = DeadLetterFindings.counted(counts, skip.getOffset(), ledgerTime);
    rows.write(SkipFindings.finding(skip, kind, ledgerTime), counts);
    return new Result.Buried(
        new DeadLetter(skip.getOffset(), SkipFindings.DEFECT, kind + ": " + skip.getReason()));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.lifecycle.RecordedEvent;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.projector.fold.FoldResult;
import io.glueledger.projector.fold.LedgerFold;
import io.glueledger.projector.fold.PartitionCounts;
import io.glueledger.projector.state.LedgerWrites;
import io.glueledger.schemas.envelope.UnknownKindException;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of one partition through the folds into its rows: the processor's work without
 * Kafka Streams, which a replay does too.
 */
public final class PartitionFolding {

  private static final String ENVELOPE = "ENVELOPE";

  private final int partition;
  private final EnvelopeCheck envelope;
  private final LedgerWrites rows;
  private final LedgerFold fold;
  private final RecentConnections recent;
  private PartitionCounts counts;

  /** What came of a record. */
  sealed interface Result {
    /** It was an event. */
    record Folded(FoldResult projected) implements Result {}

    /** It was none. */
    record Buried(DeadLetter letter) implements Result {}
  }

  /**
   * Goes on where the rows are.
   *
   * @param partitions of the log
   */
  public PartitionFolding(int partition, int partitions, LedgerWrites rows) {
    this.partition = partition;
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
   * @throws LogStoppedException if a newer version wrote it
   */
  public void fold(
      long offset, long appended, byte @Nullable [] key, DecodeResult<ConnectionEvent> read) {
    take(offset, appended, key, read);
  }

  Result take(
      long offset, long appended, byte @Nullable [] key, DecodeResult<ConnectionEvent> read) {
    Instant ledgerTime = counts.ledgerTime(appended);
    return read.match(
        event ->
            contradiction(key, event, offset)
                .<Result>map(why -> buried(new DeadLetter(offset, ENVELOPE, why), ledgerTime))
                .orElseGet(() -> folded(key, new RecordedEvent(offset, ledgerTime, event))),
        bad -> buried(new DeadLetter(offset, bad.defect().name(), bad.detail()), ledgerTime));
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

  private Optional<String> contradiction(
      byte @Nullable [] key, ConnectionEvent event, long offset) {
    try {
      return envelope.contradiction(key, event, partition, offset);
    } catch (UnknownKindException e) {
      throw new LogStoppedException(partition, offset, String.valueOf(e.getMessage()));
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.lifecycle.Recorded;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.projector.fold.DeadLetters;
import io.glueledger.projector.fold.LedgerFold;
import io.glueledger.projector.fold.LedgerTime;
import io.glueledger.projector.fold.Projected;
import io.glueledger.projector.fold.Tally;
import io.glueledger.projector.store.LedgerRows;
import io.glueledger.projector.store.LedgerWrites;
import io.glueledger.schemas.envelope.UnknownKindException;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.ReadResult;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import io.glueledger.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the records of one partition of the log through the folds into the store. */
final class LedgerProcessor implements Processor<byte[], byte[], Addressed, byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerProcessor.class);
  private static final Duration REGISTRY_PAUSE = Duration.ofMillis(500);
  private static final String ENVELOPE = "ENVELOPE";

  private final LedgerParts parts;
  private final EventDeserializer<ConnectionEvent> deserializer;
  private final Envelope envelope;

  /** What belongs to the partition; made anew whenever the task is. */
  private record Assigned(
      int partition, LedgerWrites rows, LedgerFold fold, Outputs outputs, Recent recent) {}

  private Optional<Assigned> assigned = Optional.empty();
  private Tally tally = Tally.EMPTY;
  private Supplier<Optional<RecordMetadata>> metadata = Optional::empty;
  private boolean first = true;

  LedgerProcessor(LedgerParts parts) {
    this.parts = parts;
    this.deserializer = new EventDeserializer<>(RecordType.CONNECTION_EVENT, parts.registry());
    this.envelope = new Envelope(parts.partitions());
  }

  @Override
  public void init(ProcessorContext<Addressed, byte[]> context) {
    int partition = context.taskId().partition();
    KeyValueStore<Bytes, byte[]> store = context.getStateStore(LedgerRows.STORE);
    LedgerWrites rows = new LedgerWrites(store);
    assigned =
        Optional.of(
            new Assigned(
                partition,
                rows,
                new LedgerFold(partition, rows),
                new Outputs(context, parts),
                new Recent(rows)));
    tally = rows.tally();
    first = true;
    parts.publication().assigned(partition);
    parts.progress().began(partition, tally.folded());
    this.metadata = context::recordMetadata;
  }

  @Override
  public void close() {
    assigned.ifPresent(at -> parts.progress().ended(at.partition()));
    assigned = Optional.empty();
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Assigned at = assigned.orElseThrow();
    long offset = metadata.get().orElseThrow().offset();
    if (offset <= tally.folded()) {
      // The group's offsets were lost or set back, and the state was not.
      return;
    }
    if (first) {
      requireWhole(at.partition(), offset);
    }
    Instant ledgerTime = LedgerTime.next(tally.latest(), record.timestamp());
    ReadResult<ConnectionEvent> result = decided(record, at.partition(), offset);
    if (result instanceof ReadResult.Decoded<ConnectionEvent> decoded) {
      Optional<String> contradiction = contradiction(record, decoded.value(), at, offset);
      if (contradiction.isPresent()) {
        buried(at, record, new DeadLetter(offset, ENVELOPE, contradiction.get()), ledgerTime);
      } else {
        folded(at, record, new Recorded(offset, ledgerTime, decoded.value()));
      }
    } else if (result instanceof ReadResult.Undecodable<ConnectionEvent> bad) {
      buried(at, record, new DeadLetter(offset, bad.defect().name(), bad.detail()), ledgerTime);
    }
    parts.progress().folded(at.partition(), offset);
  }

  private void folded(Assigned at, Record<byte[], byte[]> source, Recorded recorded) {
    String key = new String(source.key(), UTF_8);
    Projected projected = at.fold().apply(tally, at.recent().get(key), recorded);
    at.rows().write(key, projected);
    at.recent().put(key, projected.tracked());
    tally = projected.tally();
    at.outputs().publish(projected, source, recorded.offset());
  }

  private void buried(
      Assigned at, Record<byte[], byte[]> source, DeadLetter letter, Instant ledgerTime) {
    String field = DeadLetters.field(Topics.CONNECTION_EVENTS, at.partition(), letter.defect());
    tally = DeadLetters.counted(tally, letter.offset(), ledgerTime);
    at.rows()
        .write(
            DeadLetters.finding(
                at.rows().logFinding(field), field, at.partition(), letter.offset(), ledgerTime),
            tally);
    at.outputs().deadLetter(source, letter);
    parts.progress().deadLetter(at.partition(), letter.defect());
    LOG.atError()
        .addKeyValue("partition", at.partition())
        .addKeyValue("offset", letter.offset())
        .addKeyValue("defect", letter.defect())
        .log("Record on the log is no event and was kept as a dead letter");
  }

  private Optional<String> contradiction(
      Record<byte[], byte[]> record, ConnectionEvent event, Assigned at, long offset) {
    try {
      return envelope.contradiction(record.key(), event, at.partition(), offset);
    } catch (UnknownKindException e) {
      throw new LogStoppedException(at.partition(), offset, String.valueOf(e.getMessage()));
    }
  }

  /** Waits while the registry is down: nothing is known of the record then. */
  private ReadResult<ConnectionEvent> decided(
      Record<byte[], byte[]> record, int partition, long offset) {
    while (true) {
      try {
        return deserializer.read(record.headers(), record.value());
      } catch (RegistryUnavailableException e) {
        LOG.atWarn()
            .addKeyValue("partition", partition)
            .addKeyValue("offset", offset)
            .log("Waiting for the schema registry to read an event of another version");
        parts.waiting().pause(REGISTRY_PAUSE);
      }
    }
  }

  /** A state that lacks what was read before would be wrong for ever, and silently. */
  private void requireWhole(int partition, long offset) {
    long next = tally.folded() + 1;
    if (offset > next && parts.gaps().hasRecords(partition, next, offset)) {
      throw new LogStoppedException(
          partition,
          offset,
          "its state ends at offset "
              + tally.folded()
              + ", so part of it is lost; stop all projectors and start them with an empty state");
    }
    first = false;
  }
}

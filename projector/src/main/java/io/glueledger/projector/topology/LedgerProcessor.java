/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.projector.partition.DeadLetter;
import io.glueledger.projector.partition.LogStoppedException;
import io.glueledger.projector.partition.PartitionFolding;
import io.glueledger.projector.partition.PartitionFolding.Result;
import io.glueledger.projector.rows.LedgerStore;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.state.LedgerWrites;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the records of one partition of the log to the folds, and what they made to the sinks. */
final class LedgerProcessor implements Processor<byte[], byte[], AddressedKey, byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerProcessor.class);
  private static final Duration REGISTRY_PAUSE = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** So that a stream thread comes back to its consumer long before Kafka takes it for dead. */
  private static final long READ_AT_ONCE = 5_000;

  private final LedgerParts parts;
  private final EventDeserializer<ConnectionEvent> deserializer;
  private Optional<Assigned> assigned = Optional.empty();

  /** What belongs to the partition; made anew whenever the task is. */
  private record Assigned(
      int partition,
      ProcessorContext<AddressedKey, byte[]> context,
      PartitionFolding folding,
      PublishedOutputs outputs,
      PartitionBacklog backlog) {}

  LedgerProcessor(LedgerParts parts) {
    this.parts = parts;
    this.deserializer = new EventDeserializer<>(RecordType.CONNECTION_EVENT, parts.registry());
  }

  @Override
  public void init(ProcessorContext<AddressedKey, byte[]> context) {
    int partition = context.taskId().partition();
    LedgerStore store = context.getStateStore(LedgerRows.STORE);
    PartitionFolding folding =
        new PartitionFolding(partition, parts.partitions(), parts.skips(), new LedgerWrites(store));
    parts.publication().assigned(partition);
    parts.progress().began(partition, folding.folded());
    Assigned at =
        new Assigned(
            partition,
            context,
            folding,
            new PublishedOutputs(context, parts),
            new PartitionBacklog());
    assigned = Optional.of(at);
    context.schedule(BETWEEN_LOOKS, PunctuationType.WALL_CLOCK_TIME, now -> workOffBacklog(at));
  }

  @Override
  public void close() {
    assigned.ifPresent(at -> parts.progress().ended(at.partition()));
    assigned = Optional.empty();
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Assigned at = assigned.orElseThrow();
    long offset = at.context().recordMetadata().orElseThrow().offset();
    long next = at.folding().folded() + 1;
    if (offset < next) {
      // The group's offsets were lost or set back, and the state was not.
      return;
    }
    if (at.backlog().isBehind() || isGap(at.partition(), next, offset)) {
      passedBy(at, offset);
    } else {
      fold(at, record, offset);
    }
  }

  private void fold(Assigned at, Record<byte[], byte[]> record, long offset) {
    try {
      Result result =
          at.folding()
              .fold(offset, record.timestamp(), record.key(), read(record, at.partition(), offset));
      if (result instanceof Result.Folded folded) {
        at.outputs().publish(folded.projected(), record, offset);
      } else if (result instanceof Result.Buried buried) {
        buried(at, record, buried.letter());
      }
      parts.progress().folded(at.partition(), offset, record.timestamp());
    } catch (LogStoppedException e) {
      at.backlog().stopped(offset);
      passedBy(at, offset);
      parts.progress().stopped(at.partition(), String.valueOf(e.getMessage()));
      LOG.atError()
          .addKeyValue("partition", at.partition())
          .addKeyValue("offset", offset)
          .setCause(e)
          .log("Event of an unknown kind; its partition is folded no further");
    }
  }

  private void passedBy(Assigned at, long offset) {
    at.backlog().passedBy(offset);
    parts.progress().passedBy(at.partition(), offset);
  }

  /** Folds from the log what was passed by, a piece at a time. */
  private void workOffBacklog(Assigned at) {
    PartitionBacklog backlog = at.backlog();
    if (!backlog.isBehind() || !mayGoOn(at)) {
      return;
    }
    long next = at.folding().folded() + 1;
    parts
        .log()
        .read(
            at.partition(),
            next,
            Math.min(backlog.newest() + 1, next + READ_AT_ONCE),
            record -> {
              if (backlog.stoppedAt().isEmpty()) {
                fold(
                    at,
                    new Record<>(
                        record.key(), record.value(), record.timestamp(), record.headers()),
                    record.offset());
              }
            });
    if (at.folding().folded() >= backlog.newest()) {
      backlog.caughtUp();
    }
  }

  private boolean mayGoOn(Assigned at) {
    OptionalLong stopped = at.backlog().stoppedAt();
    if (stopped.isEmpty()) {
      return true;
    }
    try {
      parts.skips().refresh();
    } catch (KafkaException | RegistryUnavailableException e) {
      LOG.atWarn().setCause(e).log("Asking for skips failed; trying again");
      return false;
    }
    if (parts.skips().at(at.partition(), stopped.getAsLong()).isEmpty()) {
      return false;
    }
    at.backlog().goesOn();
    parts.progress().goesOn(at.partition());
    return true;
  }

  private void buried(Assigned at, Record<byte[], byte[]> source, DeadLetter letter) {
    at.outputs().deadLetter(source, letter);
    parts.progress().deadLetter(at.partition(), letter.defect());
    LOG.atError()
        .addKeyValue("partition", at.partition())
        .addKeyValue("offset", letter.offset())
        .addKeyValue("defect", letter.defect())
        .log("Record on the log is no event and was kept as a dead letter");
  }

  /** Waits while the registry is down: nothing is known of the record then. */
  private DecodeResult<ConnectionEvent> read(
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

  /**
   * Whether records stand between the state and what Kafka Streams hands out: it went on while the
   * partition had stopped. A state that lacks all of them was lost, and would be wrong for ever,
   * and silently.
   */
  private boolean isGap(int partition, long next, long offset) {
    if (offset == next || !parts.log().hasRecords(partition, next, offset)) {
      return false;
    }
    if (next == 0) {
      throw new LogStoppedException(
          partition,
          offset,
          "its state is empty, so it was lost; stop all projectors and start them with an empty"
              + " state");
    }
    return true;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.projector.rows.LedgerStore;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.state.LedgerWrites;
import io.glueledger.projector.topology.PartitionFolding.Result;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the records of one partition of the log to the folds, and what they made to the sinks. */
final class LedgerProcessor implements Processor<byte[], byte[], AddressedKey, byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerProcessor.class);
  private static final Duration REGISTRY_PAUSE = Duration.ofMillis(500);

  private final LedgerParts parts;
  private final EventDeserializer<ConnectionEvent> deserializer;
  private Optional<Assigned> assigned = Optional.empty();

  /** What belongs to the partition; made anew whenever the task is. */
  private record Assigned(
      int partition,
      ProcessorContext<AddressedKey, byte[]> context,
      PartitionFolding folding,
      PublishedOutputs outputs) {}

  LedgerProcessor(LedgerParts parts) {
    this.parts = parts;
    this.deserializer = new EventDeserializer<>(RecordType.CONNECTION_EVENT, parts.registry());
  }

  @Override
  public void init(ProcessorContext<AddressedKey, byte[]> context) {
    int partition = context.taskId().partition();
    LedgerStore store = context.getStateStore(LedgerRows.STORE);
    PartitionFolding folding =
        new PartitionFolding(partition, parts.partitions(), new LedgerWrites(store));
    parts.publication().assigned(partition);
    parts.progress().began(partition, folding.folded());
    assigned =
        Optional.of(
            new Assigned(partition, context, folding, new PublishedOutputs(context, parts)));
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
    if (offset > next) {
      requireWhole(at.partition(), next, offset);
    }
    Result result =
        at.folding()
            .take(offset, record.timestamp(), record.key(), read(record, at.partition(), offset));
    if (result instanceof Result.Folded folded) {
      at.outputs().publish(folded.projected(), record, offset);
    } else if (result instanceof Result.Buried buried) {
      buried(at, record, buried.letter());
    }
    parts.progress().folded(at.partition(), offset);
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

  /** A state that lacks what was read before would be wrong for ever, and silently. */
  private void requireWhole(int partition, long next, long offset) {
    if (parts.gaps().hasRecords(partition, next, offset)) {
      throw new LogStoppedException(
          partition,
          offset,
          "its state ends before offset "
              + next
              + ", so part of it is lost; stop all projectors and start them with an empty state");
    }
  }
}

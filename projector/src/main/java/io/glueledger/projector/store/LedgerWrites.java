/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.Actor;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedChange;
import io.glueledger.projector.codec.FindingsCodec;
import io.glueledger.projector.codec.PartedAvro;
import io.glueledger.projector.codec.TallyCodec;
import io.glueledger.projector.codec.TrackedCodec;
import io.glueledger.projector.fold.Findings;
import io.glueledger.projector.fold.Projected;
import io.glueledger.projector.model.Tally;
import io.glueledger.projector.model.Tracked;
import io.glueledger.projector.rows.Row;
import io.glueledger.projector.rows.RowStore;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Writes what the folds made. It decides nothing. */
public final class LedgerWrites extends LedgerRows {

  private final RowStore store;
  private final PartedAvro avro;

  /**
   * Writes to a store that belongs to one partition.
   *
   * @param avro makes the bytes
   */
  public LedgerWrites(RowStore store, PartedAvro avro) {
    super(store);
    this.store = store;
    this.avro = avro;
  }

  /** Writes what one event made of the connection with that record key. */
  public void write(String key, Projected projected) {
    Tracked tracked = projected.tracked();
    store.put(Keys.tracked(key), Row.later(() -> TrackedCodec.bytes(tracked)));
    projected.opened().ifPresent(id -> store.add(Keys.open(id, key), Row.of(key.getBytes(UTF_8))));
    projected.closed().ifPresent(id -> store.remove(Keys.open(id, key)));
    projected.ended().ifPresent(change -> ended(key, change));
    projected.version().ifPresent(version -> version(key, version));
    projected.findings().ifPresent(findings -> findings(key, findings));
    tally(projected.tally());
  }

  /** Writes what a dead letter made. */
  public void write(OpenFinding logFinding, Tally tally) {
    store.put(Keys.logFinding(Findings.field(logFinding.getFinding())), row(logFinding));
    tally(tally);
  }

  private void tally(Tally tally) {
    store.put(Keys.tally(), Row.later(() -> TallyCodec.bytes(tally)));
  }

  private void ended(String key, RecordedChange change) {
    store.put(Keys.ended(change.getChangeId()), row(change));
    Keys.ChangeAt at = new Keys.ChangeAt(change.getRequestedAt(), change.getChangeId());
    Row entry =
        Row.of(
            new IndexEntry(change.getOutcome().orElse(Outcome.UNKNOWN), change.getOperation())
                .bytes());
    store.put(Keys.byTime(at), entry);
    store.put(Keys.byConnection(key, at), entry);
    store.put(Keys.byPrincipal(change.getActor().map(Actor::getPrincipal).orElse(""), at), entry);
  }

  private Row row(SpecificRecord record) {
    return Row.of(avro.bytes(record));
  }

  private void version(String key, ConnectionVersion version) {
    store.put(Keys.version(key, version.getNumber()), row(version));
  }

  private void findings(String key, List<OpenFinding> findings) {
    if (findings.isEmpty()) {
      store.remove(Keys.findings(key));
    } else {
      store.put(Keys.findings(key), Row.of(FindingsCodec.bytes(findings)));
    }
  }
}

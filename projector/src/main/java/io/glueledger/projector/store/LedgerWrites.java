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
import io.glueledger.projector.codec.CanonicalAvro;
import io.glueledger.projector.codec.FindingsCodec;
import io.glueledger.projector.codec.TallyCodec;
import io.glueledger.projector.codec.TrackedCodec;
import io.glueledger.projector.fold.Findings;
import io.glueledger.projector.fold.Projected;
import io.glueledger.projector.model.Tally;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** Writes what the folds made. It decides nothing. */
public final class LedgerWrites extends LedgerRows {

  private final KeyValueStore<Bytes, byte[]> store;
  private final TrackedCodec codec = new TrackedCodec();

  /** Writes to a store that belongs to one partition. */
  public LedgerWrites(KeyValueStore<Bytes, byte[]> store) {
    super(store);
    this.store = store;
  }

  /** Writes what one event made of the connection with that record key. */
  public void write(String key, Projected projected) {
    store.put(Keys.tracked(key), codec.bytes(projected.tracked()));
    projected.opened().ifPresent(id -> store.put(Keys.open(id), key.getBytes(UTF_8)));
    projected.closed().ifPresent(id -> store.delete(Keys.open(id)));
    projected.ended().ifPresent(change -> ended(key, change));
    projected.version().ifPresent(version -> version(key, version));
    projected.findings().ifPresent(findings -> findings(key, findings));
    tally(projected.tally());
  }

  /** Writes what a dead letter made. */
  public void write(OpenFinding logFinding, Tally tally) {
    store.put(
        Keys.logFinding(Findings.field(logFinding.getFinding())), CanonicalAvro.bytes(logFinding));
    tally(tally);
  }

  private void tally(Tally tally) {
    store.put(Keys.tally(), TallyCodec.bytes(tally));
  }

  private void ended(String key, RecordedChange change) {
    store.put(Keys.ended(change.getChangeId()), CanonicalAvro.bytes(change));
    Keys.ChangeAt at = new Keys.ChangeAt(change.getRequestedAt(), change.getChangeId());
    byte[] entry =
        new IndexEntry(change.getOutcome().orElse(Outcome.UNKNOWN), change.getOperation()).bytes();
    store.put(Keys.byTime(at), entry);
    store.put(Keys.byConnection(key, at), entry);
    store.put(Keys.byPrincipal(change.getActor().map(Actor::getPrincipal).orElse(""), at), entry);
  }

  private void version(String key, ConnectionVersion version) {
    store.put(Keys.version(key, version.getNumber()), CanonicalAvro.bytes(version));
  }

  private void findings(String key, List<OpenFinding> findings) {
    if (findings.isEmpty()) {
      store.delete(Keys.findings(key));
    } else {
      store.put(Keys.findings(key), FindingsCodec.bytes(findings));
    }
  }
}

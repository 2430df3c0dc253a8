/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.stored;

import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.state.StoredGateState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.io.DecoderFactory;

/** The whole state of a connection as bytes, with fingerprints, for gates that start again. */
public final class ConnectionStates {

  /** Of the fold; bytes that another one wrote must not be read. */
  public static final String VERSION = ConnectionFold.VERSION;

  private ConnectionStates() {}

  /**
   * A state at its place in the log.
   *
   * @param offset of the last event that is folded in
   */
  public record Kept(long offset, ConnectionState state) {}

  /** Writes a state. */
  public static byte[] bytes(Kept kept) {
    ConnectionState state = kept.state();
    return CanonicalAvro.bytes(
        new StoredGateState(
            kept.offset(),
            state.newest().map(StoredForms::stored).orElse(null),
            state.open().stream().map(change -> StoredForms.stored(change, List.of())).toList(),
            state.settledAt(),
            state.status().orElse(null),
            state.inferred().stream().map(StoredForms::stored).toList(),
            StoredForms.stored(state.review())));
  }

  /**
   * Reads only the offset of what {@link #bytes} of the same {@link #VERSION} wrote; it stands at
   * the front.
   *
   * @throws RuntimeException if it is nothing of the kind
   */
  public static long offset(byte[] bytes) {
    try {
      return DecoderFactory.get().binaryDecoder(bytes, null).readLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #bytes} of the same {@link #VERSION} wrote.
   *
   * @throws RuntimeException if it is nothing of the kind
   */
  public static Kept read(byte[] bytes) {
    StoredGateState stored = CanonicalAvro.read(StoredGateState.class, bytes);
    return new Kept(
        stored.getOffset(),
        new ConnectionState(
            stored.getNewest().map(StoredForms::version),
            stored.getOpen().stream().map(StoredForms::change).toList(),
            stored.getSettledAt(),
            stored.getStatus(),
            stored.getInferred().stream().map(StoredForms::ending).toList(),
            StoredForms.review(stored.getReview())));
  }
}

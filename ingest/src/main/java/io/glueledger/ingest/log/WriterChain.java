/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.base.text.Sha256Digest;
import io.glueledger.event.Sha256;
import io.glueledger.event.Writer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Numbers the events of one process in one partition and ties each to the one before, so that a
 * verifier of the log can tell a missing or an altered event. What is missing because the log never
 * acknowledged it is named by the next event. Not safe for use by several threads.
 */
final class WriterChain {
  private final String instance;
  private final int partition;
  private final String version;
  private final MessageDigest sha256 = Sha256Digest.start();
  private final TreeSet<Long> unacknowledged = new TreeSet<>();
  private long sequence;
  private Optional<Sha256> previous = Optional.empty();

  WriterChain(String instance, int partition, String version) {
    this.instance = instance;
    this.partition = partition;
    this.version = version;
  }

  /** The writer of the next event. */
  Writer next() {
    return new Writer(
        instance,
        sequence + 1,
        previous.orElse(null),
        version,
        partition,
        List.copyOf(unacknowledged));
  }

  /**
   * Takes the event that {@link #next} was asked for into the chain, as it will stand on the log.
   *
   * @return its sequence
   */
  long took(byte[] value) {
    sequence++;
    previous = Optional.of(new Sha256(sha256.digest(value)));
    return sequence;
  }

  /** The log has not acknowledged the event of that sequence, and never will. */
  void failed(long failure) {
    unacknowledged.add(failure);
  }

  /** The log has the event of that sequence, and so the names of what failed before it was made. */
  void acknowledged(Writer writer) {
    unacknowledged.removeAll(writer.getUnacknowledged());
  }
}

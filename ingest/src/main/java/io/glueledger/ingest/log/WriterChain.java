/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.base.text.Sha256Digest;
import io.glueledger.event.Sha256;
import io.glueledger.event.Writer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/**
 * Numbers the events of one process and ties each to the one before, so that a verifier of the log
 * can tell a missing or an altered event. A chain ends at the first append that fails, because
 * nobody knows whether that event will land; the next event begins a new chain. Not safe for use by
 * several threads.
 */
final class WriterChain {
  private final String gate;
  private final String version;
  private final MessageDigest sha256;
  private String instance;
  private long sequence;
  private Optional<Sha256> previous = Optional.empty();

  WriterChain(String gate, String version) {
    this.gate = gate;
    this.version = version;
    this.instance = newInstance(gate);
    this.sha256 = Sha256Digest.start();
  }

  /** The writer of the next event. */
  Writer next() {
    return new Writer(instance, sequence + 1, previous.orElse(null), version);
  }

  /**
   * Takes the event that {@link #next} was asked for into the chain, as it will stand on the log.
   */
  void took(byte[] value) {
    sequence++;
    previous = Optional.of(new Sha256(sha256.digest(value)));
  }

  /** Name of the current chain. */
  String instance() {
    return instance;
  }

  /** Ends the chain, if it is still the one of that name. */
  void end(String failed) {
    if (instance.equals(failed)) {
      instance = newInstance(gate);
      sequence = 0;
      previous = Optional.empty();
    }
  }

  private static String newInstance(String gate) {
    return gate + "/" + UUID.randomUUID();
  }
}

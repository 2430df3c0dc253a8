/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import io.glueledger.projector.serve.Partitions.Found;
import io.glueledger.projector.store.LedgerRows;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The partitions that one question is about, and how far behind they are. One question, one thread.
 */
final class Asked {

  private final Partitions partitions;
  private OptionalLong lag = OptionalLong.empty();

  Asked(Partitions partitions) {
    this.partitions = partitions;
  }

  /** The rows of the partition that a record key is in. */
  LedgerRows of(String key) {
    if (ConnectionKeys.parse(key).isEmpty()) {
      throw Refusal.wrong("key", "is no record key");
    }
    return of(ConnectionKeys.partition(key, partitions.count()));
  }

  /** The rows of the partitions that the question names; of those owned here if it names none. */
  List<LedgerRows> of(Question question) {
    List<String> named = question.parts("partitions");
    List<LedgerRows> rows = new ArrayList<>();
    if (named.isEmpty()) {
      partitions.owned().forEach(partition -> rows.add(of(partition)));
    }
    for (String name : named) {
      long partition = Question.number("partitions", name);
      if (partition < 0 || partition > Integer.MAX_VALUE) {
        throw Refusal.wrong("partitions", "must be numbers of partitions");
      }
      if (partition >= partitions.count()) {
        // Whoever asks for it knows another log than this one, and must look anew.
        throw Refusal.elsewhere((int) partition);
      }
      rows.add(of((int) partition));
    }
    return rows;
  }

  /** The rows of every partition that this instance has. */
  List<LedgerRows> everywhere() {
    return partitions.known().stream().map(this::of).toList();
  }

  /** Of the partition that is behind most; empty if all are owned here. */
  OptionalLong lag() {
    return lag;
  }

  private LedgerRows of(int partition) {
    Found found = partitions.find(partition);
    if (found instanceof Found.Here here) {
      if (here.lag().isPresent()) {
        lag = OptionalLong.of(Math.max(lag.orElse(0), here.lag().getAsLong()));
      }
      return here.rows();
    }
    throw found instanceof Found.Restoring
        ? Refusal.unavailable("partition " + partition + " is being restored")
        : Refusal.elsewhere(partition);
  }
}

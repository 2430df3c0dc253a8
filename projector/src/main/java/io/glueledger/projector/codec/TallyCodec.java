/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import io.glueledger.projector.model.Tally;
import java.util.SortedMap;
import java.util.TreeMap;

/** A {@link Tally} as bytes. */
public final class TallyCodec {

  private TallyCodec() {}

  public static byte[] bytes(Tally tally) {
    RowOutput out = new RowOutput();
    out.number(tally.connections());
    counts(out, tally.byType());
    counts(out, tally.bySeverity());
    counts(out, tally.byOutcome());
    out.number(tally.open());
    out.number(tally.inDoubt());
    out.number(tally.deadLetters());
    out.optional(tally.latest(), out::instant);
    out.number(tally.folded());
    return out.bytes();
  }

  public static Tally read(byte[] bytes) {
    RowInput in = new RowInput(bytes);
    return new Tally(
        in.number(),
        counts(in),
        counts(in),
        counts(in),
        in.number(),
        in.number(),
        in.number(),
        in.optional(in::instant),
        in.number());
  }

  private static void counts(RowOutput out, SortedMap<String, Long> counts) {
    out.all(
        counts.entrySet(),
        entry -> {
          out.text(entry.getKey());
          out.number(entry.getValue());
        });
  }

  private static SortedMap<String, Long> counts(RowInput in) {
    SortedMap<String, Long> counts = new TreeMap<>();
    long size = in.number();
    for (long i = 0; i < size; i++) {
      counts.put(in.text(), in.number());
    }
    return counts;
  }
}

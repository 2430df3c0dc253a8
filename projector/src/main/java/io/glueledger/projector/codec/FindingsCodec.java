/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import io.glueledger.event.OpenFinding;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The findings of one connection as one row. */
public final class FindingsCodec {

  private FindingsCodec() {}

  public static byte[] bytes(List<OpenFinding> findings) {
    RowOutput out = new RowOutput();
    out.<SpecificRecord>all(findings, out::record);
    return out.bytes();
  }

  public static List<OpenFinding> read(byte[] bytes) {
    RowInput in = new RowInput(bytes);
    return in.all(() -> in.record(OpenFinding.class));
  }
}

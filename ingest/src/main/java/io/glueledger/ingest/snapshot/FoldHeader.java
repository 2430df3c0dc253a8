/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.stored.ConnectionStates;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Says of a kept state which fold made it: one that another fold made must not be read. */
final class FoldHeader {
  private static final String KEY = "fold";
  private static final byte[] VALUE = ConnectionStates.VERSION.getBytes(UTF_8);

  /** The header of states that this fold makes. */
  static final Header OURS = new RecordHeader(KEY, VALUE);

  private FoldHeader() {}

  /** Whether this fold made the state. */
  static boolean isOurs(Headers headers) {
    Header header = headers.lastHeader(KEY);
    return header != null && Arrays.equals(header.value(), VALUE);
  }
}

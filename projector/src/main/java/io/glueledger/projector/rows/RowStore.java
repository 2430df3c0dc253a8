/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The rows of one partition, in the order of their keys' bytes. One thread writes; who reads sees
 * at once what it has written.
 */
public interface RowStore extends ReadOnlyKeyValueStore<Bytes, byte[]> {

  /** Writes a row, whether there is one or not. */
  void put(Bytes key, LazyRow row);

  /** Writes a row that is not there: never said of one that is. */
  void add(Bytes key, LazyRow row);

  /** Removes a row that may be there. */
  void remove(Bytes key);
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.AbstractStoreBuilder;

/** Builds a {@link LedgerStore} before a logged store. */
public final class LedgerStoreBuilder extends AbstractStoreBuilder<Bytes, byte[], LedgerStore> {

  private final KeyValueBytesStoreSupplier supplier;
  private final int mostWaiting;

  /**
   * Before a store that the supplier gives.
   *
   * @param mostWaiting rows that are kept from one commit to the next; more are handed down earlier
   */
  public LedgerStoreBuilder(KeyValueBytesStoreSupplier supplier, int mostWaiting) {
    super(supplier.name(), Serdes.Bytes(), Serdes.ByteArray(), Time.SYSTEM);
    this.supplier = supplier;
    this.mostWaiting = mostWaiting;
  }

  /** Always logged: what is not is lost with its directory. Rows wait before the store already. */
  @Override
  public LedgerStore build() {
    return new LedgerStore(
        Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingEnabled(logConfig())
            .withCachingDisabled()
            .build(),
        mostWaiting);
  }
}

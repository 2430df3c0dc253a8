/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Builds a {@link LedgerStore} before a logged store. */
public final class LedgerStoreBuilder implements StoreBuilder<LedgerStore> {

  private final StoreBuilder<KeyValueStore<Bytes, byte[]>> below;
  private final int mostWaiting;

  /**
   * Before a store that the supplier gives.
   *
   * @param mostWaiting rows that are kept from one commit to the next; more are handed down earlier
   */
  public LedgerStoreBuilder(KeyValueBytesStoreSupplier supplier, int mostWaiting) {
    this.below =
        Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
            .withCachingDisabled();
    this.mostWaiting = mostWaiting;
  }

  @Override
  public LedgerStore build() {
    return new LedgerStore(below.build(), mostWaiting);
  }

  @Override
  public StoreBuilder<LedgerStore> withLoggingEnabled(Map<String, String> config) {
    below.withLoggingEnabled(config);
    return this;
  }

  @Override
  public StoreBuilder<LedgerStore> withLoggingDisabled() {
    throw new UnsupportedOperationException("what is not logged is lost with its directory");
  }

  @Override
  public StoreBuilder<LedgerStore> withCachingEnabled() {
    throw new UnsupportedOperationException("rows wait before the store already");
  }

  @Override
  public StoreBuilder<LedgerStore> withCachingDisabled() {
    return this;
  }

  @Override
  public Map<String, String> logConfig() {
    return below.logConfig();
  }

  @Override
  public boolean loggingEnabled() {
    return below.loggingEnabled();
  }

  @Override
  public String name() {
    return below.name();
  }
}

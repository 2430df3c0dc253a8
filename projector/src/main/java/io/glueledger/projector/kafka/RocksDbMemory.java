/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds RocksDB's memory: all partitions of a process share one cache, and their write buffers,
 * indexes and filters count against it. The first projector of a process sets its size.
 */
public final class RocksDbMemory implements RocksDBConfigSetter {

  /** Name of the Streams property with the bytes. */
  public static final String BYTES = "glue.ledger.rocksdb.bytes";

  private static final double WRITE_BUFFERS = 0.4;
  private static final double INDEXES = 0.3;
  private static final long LARGEST_WRITE_BUFFER = 16L << 20;
  private static final long SMALLEST_WRITE_BUFFER = 1L << 20;
  private static final int BLOCK = 8 * 1024;
  private static final int BITS_A_KEY = 10;

  private static @Nullable Shared shared;

  private record Shared(Cache cache, WriteBufferManager writeBuffers, long bytes) {
    static Shared of(long bytes) {
      Cache cache = new LRUCache(bytes, -1, false, INDEXES);
      return new Shared(
          cache, new WriteBufferManager((long) (bytes * WRITE_BUFFERS), cache), bytes);
    }
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    Shared memory = shared(Long.parseLong(String.valueOf(configs.get(BYTES))));
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(memory.cache());
    table.setBlockSize(BLOCK);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    table.setFilterPolicy(new BloomFilter(BITS_A_KEY));
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(memory.writeBuffers());
    options.setWriteBufferSize(
        Math.max(SMALLEST_WRITE_BUFFER, Math.min(LARGEST_WRITE_BUFFER, memory.bytes() / 16)));
    options.setMaxWriteBufferNumber(3);
    options.setCompressionType(CompressionType.LZ4_COMPRESSION);
  }

  @Override
  public void close(String store, Options options) {
    // Cache and write buffer manager outlive every store: the process has one of each.
  }

  private static synchronized Shared shared(long bytes) {
    if (shared == null) {
      shared = Shared.of(bytes);
    }
    return shared;
  }
}

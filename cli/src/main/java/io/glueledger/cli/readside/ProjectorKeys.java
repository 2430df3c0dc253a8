/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.readside;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.shared.ListenKeys;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.Parsers;
import io.glueledger.projector.config.ListenConfig;
import io.glueledger.schemas.config.LedgerKeys;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Every key of the projector with its default and meaning. */
final class ProjectorKeys {

  static final ListenKeys LISTEN = ListenKeys.in("projector.listen", ListenConfig.DEFAULT_PORT);
  static final ConfigKey<URI> ADVERTISED_URL =
      ConfigKey.optional(
          "projector.advertised-url",
          "URL by which the query API and other projectors reach this one; the address it listens"
              + " on unless set.",
          Parsers::uri);
  static final ConfigKey<String> TOKEN_FILE =
      ConfigKey.optional(
          "projector.internal-token-file",
          "File with the token that the query API shows; required unless the port is on loopback.",
          Parsers::path);
  static final ConfigKey<String> STATE_DIRECTORY =
      ConfigKey.required(
          "projector.state-dir",
          "Folder of the state; a start without what is in it takes longer.",
          Parsers::path);
  static final ConfigKey<Integer> STANDBYS =
      ConfigKey.defaulting(
          "projector.standby-replicas",
          "1",
          "Other projectors that follow each partition.",
          Parsers::integer);
  static final ConfigKey<Integer> THREADS =
      ConfigKey.defaulting("projector.threads", "2", "Threads that fold.", Parsers::integer);
  static final ConfigKey<ByteSize> CACHE =
      ConfigKey.defaulting(
          "projector.cache-size",
          "64MiB",
          "Memory for rows that are written again between two commits.",
          ByteSize::parse);
  static final ConfigKey<ByteSize> ROCKSDB =
      ConfigKey.defaulting(
          "projector.rocksdb-size",
          "256MiB",
          "Memory for RocksDB's blocks and write buffers.",
          ByteSize::parse);
  static final ConfigKey<Duration> COMMIT_INTERVAL =
      ConfigKey.defaulting(
          "projector.commit-interval",
          "100ms",
          "How long what was folded may be unpublished.",
          Parsers::duration);

  private static final List<ConfigKey<?>> OWN =
      List.of(
          ADVERTISED_URL,
          TOKEN_FILE,
          STATE_DIRECTORY,
          STANDBYS,
          THREADS,
          CACHE,
          ROCKSDB,
          COMMIT_INTERVAL);

  static final ConfigPart PART =
      LedgerKeys.part(
          "projector",
          Stream.of(
                  List.<ConfigKey<?>>of(LedgerKeys.BOOTSTRAP_SERVERS, LedgerKeys.REGISTRY_URL),
                  LedgerKeys.TOPICS,
                  LISTEN.all(),
                  OWN)
              .<ConfigKey<?>>flatMap(List::stream)
              .toList(),
          LedgerKeys.KAFKA,
          LedgerKeys.REGISTRY);

  private ProjectorKeys() {}
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.config.StateConfig;
import io.glueledger.projector.fold.FoldVersion;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Properties of Kafka Streams with the settings that the projector's promises rest on; what a site
 * adds cannot change those.
 */
public final class StreamsSettings {

  private static final int SESSION_TIMEOUT_MS = 6_000;
  private static final int HEARTBEAT_MS = 2_000;
  private static final int ENVELOPE_BYTES = 1024 * 1024;

  private StreamsSettings() {}

  /**
   * The properties. Makes the directory of the state, if it is not there, for the member's name.
   *
   * @param advertised URL of the internal port
   * @param longestRow in bytes
   */
  public static Properties of(ProjectorConfig config, URI advertised, int longestRow) {
    StateConfig state = config.state();
    Map<String, Object> all = new HashMap<>();
    all.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
    all.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MS);
    all.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.topics().replicationFactor());
    all.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    all.putAll(config.kafka().properties());
    all.put(StreamsConfig.APPLICATION_ID_CONFIG, ApplicationId.of(FoldVersion.CURRENT));
    all.put(
        StreamsConfig.APPLICATION_SERVER_CONFIG, advertised.getHost() + ":" + advertised.getPort());
    all.put(
        consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        InstanceId.of(state.directory(), advertised));
    all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    all.put(StreamsConfig.STATE_DIR_CONFIG, state.directory().toString());
    all.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, state.standbyReplicas());
    all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, state.threads());
    all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, state.commitInterval().toMillis());
    all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksDbMemory.class.getName());
    all.put(RocksDbMemory.BYTES, Long.toString(state.rocksDbSize().bytes()));
    all.put(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), longestRow + ENVELOPE_BYTES);
    all.put(producer(ProducerConfig.BUFFER_MEMORY_CONFIG), 2L * longestRow);
    all.put(
        StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
        Integer.toString(config.topics().minInsyncReplicas()));
    Properties properties = new Properties();
    properties.putAll(all);
    return properties;
  }

  private static String consumer(String key) {
    return StreamsConfig.mainConsumerPrefix(key);
  }

  private static String producer(String key) {
    return StreamsConfig.producerPrefix(key);
  }
}

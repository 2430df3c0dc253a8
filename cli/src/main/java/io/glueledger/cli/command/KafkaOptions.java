/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.cli.config.ConfigFile;
import io.glueledger.ingest.config.KafkaConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where Kafka is. */
final class KafkaOptions {

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT,…",
      defaultValue = "${env:GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS}",
      description =
          "Brokers to begin with (file: kafka.bootstrap.servers; environment:"
              + " GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS).")
  private @Nullable String bootstrap;

  @Option(
      names = "--kafka",
      paramLabel = "NAME=VALUE",
      description = "A Kafka client property (file: kafka.NAME). Keep credentials in the file.")
  private Map<String, String> properties = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if it is not complete or not allowed
   */
  KafkaConfig config(ConfigFile file) {
    Map<String, String> merged = new HashMap<>(file.under("kafka."));
    merged.putAll(properties);
    if (bootstrap != null) {
      merged.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    }
    return new KafkaConfig(merged);
  }

  /**
   * @throws IllegalArgumentException if Kafka's client does not take the configuration
   */
  static Admin admin(KafkaConfig config, Duration timeout) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    settings.put(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Math.min(timeout.toMillis(), 10_000));
    settings.putAll(config.properties());
    try {
      return Admin.create(settings);
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalArgumentException("kafka: " + cause.getMessage(), e);
    }
  }
}

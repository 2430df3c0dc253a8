/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.setup;

import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.cli.command.InvalidConfigurationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where Kafka is. */
public final class KafkaOptions {

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT,…",
      description =
          "Brokers to begin with (file: kafka.bootstrap.servers; environment:"
              + " GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS).")
  private @Nullable String bootstrap;

  @Option(
      names = "--kafka",
      paramLabel = "NAME=VALUE",
      description = "A Kafka client property (file: kafka.NAME). Keep credentials in the file.")
  private Map<String, String> properties = new LinkedHashMap<>();

  /** Puts what was given over the file and the environment. */
  public void over(ConfigLoader<?> loader) {
    properties.forEach((name, value) -> loader.option("kafka." + name, value, "--kafka"));
    if (bootstrap != null) {
      loader.option("kafka.bootstrap.servers", bootstrap, "--bootstrap");
    }
  }

  /**
   * @throws InvalidConfigurationException if Kafka's client does not take the configuration
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
      throw new InvalidConfigurationException(List.of("kafka: " + cause.getMessage()));
    }
  }
}

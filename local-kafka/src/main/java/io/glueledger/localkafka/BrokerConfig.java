/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localkafka;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where an embedded broker keeps its data and where it listens.
 *
 * @param directory of its data; made if absent
 * @param port on the loopback interface; 0 for a free one
 * @param settings of the broker, under Kafka's names, which win over {@link BrokerSettings}
 */
public record BrokerConfig(Path directory, int port, Map<String, String> settings) {

  public BrokerConfig {
    settings = Map.copyOf(settings);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "broker.port is " + port + "; it must be 0 (a free one) to 65535");
    }
  }

  /** On a free port, with the usual settings. */
  public static BrokerConfig in(Path directory) {
    return new BrokerConfig(directory, 0, Map.of());
  }
}

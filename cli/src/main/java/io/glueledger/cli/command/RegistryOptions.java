/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.cli.config.ConfigFile;
import io.glueledger.schemas.serialization.RegistryConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the schema registry is. */
final class RegistryOptions {

  private static final String URL = "url";

  @Option(
      names = "--registry",
      paramLabel = "URL,…",
      defaultValue = "${env:GLUE_LEDGER_SCHEMA_REGISTRY_URL}",
      description =
          "The schema registry (file: schema-registry.url, and its client's properties under"
              + " schema-registry; environment: GLUE_LEDGER_SCHEMA_REGISTRY_URL).")
  private @Nullable String urls;

  /**
   * The registry of the options and the file.
   *
   * @param timeout of one call
   * @throws IllegalArgumentException if it is not complete
   */
  RegistryConfig config(ConfigFile file, Duration timeout) {
    Map<String, String> properties = new HashMap<>(file.under("schema-registry."));
    Optional<String> inFile = Optional.ofNullable(properties.remove(URL));
    List<String> all =
        Optional.ofNullable(urls)
            .or(() -> inFile)
            .map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList())
            .orElse(List.of());
    return new RegistryConfig(all, timeout, properties);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.cli.config.ConfigFile;
import io.glueledger.schemas.serialization.RegistryConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the schema registry is. */
final class RegistryOptions {

  @Option(
      names = "--registry",
      paramLabel = "URL,…",
      description =
          "The schema registry (file: registry.url; its client's properties: registry.properties).")
  private @Nullable String urls;

  /**
   * @param timeout of one call, if the file does not say
   * @throws IllegalArgumentException if it is not complete
   */
  RegistryConfig config(ConfigFile file, Duration timeout) {
    file.refuseUnknown("registry", "url", "timeout", "properties");
    List<String> all =
        Optional.ofNullable(urls)
            .or(() -> file.text("registry", "url"))
            .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
            .orElse(List.of());
    Duration ofACall =
        file.text("registry", "timeout").map(new DurationConverter()::convert).orElse(timeout);
    return new RegistryConfig(all, ofACall, file.entries("registry", "properties"));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.setup;

import io.glueledger.base.config.ConfigLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the schema registry is. */
public final class RegistryOptions {

  @Option(
      names = "--registry",
      paramLabel = "URL,…",
      description =
          "The schema registry (file: schema-registry.url, and its client's properties under"
              + " schema-registry; environment: GLUE_LEDGER_SCHEMA_REGISTRY_URL).")
  private @Nullable String urls;

  /** Puts what was given over the file and the environment. */
  public void over(ConfigLoader<?> loader) {
    if (urls != null) {
      loader.option("schema-registry.url", urls, "--registry");
    }
  }
}

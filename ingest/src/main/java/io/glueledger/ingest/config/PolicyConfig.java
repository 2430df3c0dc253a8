/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.definition.rules.violation.RuleMode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** How changes are judged: by the built-in pack, then those of the files in their order. */
public record PolicyConfig(
    @JsonProperty("ingest.policies")
        @JsonPropertyDescription(
            "Files or folders with packs of policies, beside the built-in one; read again when they"
                + " change.")
        List<Path> files,
    @JsonProperty(value = "ingest.strict", defaultValue = "false")
        @JsonPropertyDescription(
            "Denies an update even for findings that the previous version already had.")
        boolean strict,
    @JsonProperty(value = "ingest.documented-rules", defaultValue = "warn")
        @JsonPropertyDescription(
            "What rules do that Glue documents for single types: enforce, warn or off.")
        RuleMode documentedRules) {

  /** Copies the files; refuses one that is named twice. */
  public PolicyConfig {
    files = List.copyOf(files);
    ConfigChecks.check(
        new HashSet<>(files).size() == files.size(),
        "ingest.policies",
        "names a file twice; keep one");
  }
}

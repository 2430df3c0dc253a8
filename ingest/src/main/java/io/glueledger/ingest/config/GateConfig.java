/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.topics.TopicsConfig;
import java.nio.file.Path;
import java.time.Duration;

/**
 * All that one gate is configured with.
 *
 * @param kafka the log's cluster
 * @param registry the schemas' registry
 * @param topics how topics are made and checked
 * @param listen where callers reach the gate
 * @param limits what the gate takes at most
 * @param account whose connections pass
 * @param policy how changes are judged
 * @param notes what callers are told of refusals
 * @param review who may settle items of the review queue
 * @param timing how long steps may take
 * @param glue where Glue is, and which of its operations pass
 */
public record GateConfig(
    @ConfigSection(given = "promises=gate") KafkaConfig kafka,
    @ConfigSection(given = "timeout=5s") RegistryConfig registry,
    TopicsConfig topics,
    GateListener listen,
    GateLimits limits,
    AccountConfig account,
    @JsonProperty(value = "ingest.callers-file", required = true)
        @JsonPropertyDescription(
            "File with the callers and their rights; read again when it changes.")
        Path callersFile,
    @JsonProperty(value = "ingest.callers-grace", defaultValue = "5m")
        @JsonPropertyDescription(
            "How long the former callers still count once their file is gone, unreadable or wrong.")
        Duration callersGrace,
    @JsonProperty(value = "ingest.fingerprint-keys-file", required = true)
        @JsonPropertyDescription("File with the keys of fingerprints.")
        Path fingerprintKeysFile,
    PolicyConfig policy,
    NotesConfig notes,
    ReviewConfig review,
    TimingConfig timing,
    GlueConfig glue) {

  /** What the gate reads of the file of all parts. */
  public static final ConfigPart<GateConfig> PART = new ConfigPart<>("ingest", GateConfig.class);

  /** Checks what belongs to no part of it. */
  public GateConfig {
    ConfigChecks.between(callersGrace, "0s", "1h", "ingest.callers-grace");
  }

  /** The region that the gate signs for. */
  public String glueRegion() {
    return glue.region().orElse(account.region());
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.KafkaPromises;
import io.glueledger.base.config.value.ListenerConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part with a key of every type, declared as a real one is. */
record SamplePart(
    @ConfigSection(given = "promises=gate") KafkaConfig kafka,
    @ConfigSection(prefix = "ingest.listen.", given = "port=8090") ListenerConfig listener,
    SampleValues values) {

  static final ConfigPart<SamplePart> PART = new ConfigPart<>("ingest", SamplePart.class);

  /** What must be set. */
  static final String LEAST =
      """
      kafka.bootstrap.servers: localhost:9092
      ingest:
        region: eu-central-1
      """;

  /** Loads a file {@code all.yaml} of a folder with variables over it. */
  static ConfigResult<SamplePart> load(Path folder, String yaml, Map<String, String> environment)
      throws IOException {
    Path file = Files.writeString(folder.resolve("all.yaml"), yaml);
    return PART.load(Optional.of(file), environment);
  }

  record SampleValues(
      @JsonProperty(value = "ingest.region", required = true) @JsonPropertyDescription("A region.")
          String region,
      @JsonProperty(value = "ingest.limits.requests", defaultValue = "1000")
          @JsonPropertyDescription("A number.")
          int requests,
      @JsonProperty(value = "ingest.strict", defaultValue = "false")
          @JsonPropertyDescription("A choice.")
          boolean strict,
      @JsonProperty(value = "glue.timeout", defaultValue = "12s")
          @JsonPropertyDescription("A duration.")
          Duration timeout,
      @JsonProperty(value = "ingest.limits.body", defaultValue = "256KiB")
          @JsonPropertyDescription("A size.")
          ByteSize body,
      @JsonProperty(value = "ingest.mode", defaultValue = "gate")
          @JsonPropertyDescription("A word.")
          KafkaPromises mode,
      @JsonProperty("glue.endpoint") @JsonPropertyDescription("An address.") Optional<URI> endpoint,
      @JsonProperty("ingest.callers-file") @JsonPropertyDescription("A file.")
          Optional<Path> callers,
      @JsonProperty("ingest.policies") @JsonPropertyDescription("Files.") List<Path> policies,
      @JsonProperty("ingest.hosts") @JsonPropertyDescription("Names.")
          Optional<Set<String>> hosts) {

    SampleValues {
      ConfigChecks.between(requests, 1, 100_000, "ingest.limits.requests");
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.topics.TopicsConfig;
import java.nio.file.Path;
import java.util.Set;

/**
 * All that one gate is configured with.
 *
 * @param kafka the log's cluster
 * @param registry the schemas' registry
 * @param topics how topics are made and checked
 * @param listen where callers reach the gate
 * @param limits what the gate takes at most
 * @param account whose connections pass
 * @param callersFile the callers and their rights
 * @param fingerprintKeysFile the keys of fingerprints
 * @param policy how changes are judged
 * @param timing how long steps may take
 * @param passthrough further operations of Glue that run with the gate's own AWS rights
 * @param glue where Glue is
 */
public record GateConfig(
    KafkaConfig kafka,
    RegistryConfig registry,
    TopicsConfig topics,
    ListenConfig listen,
    LimitsConfig limits,
    AccountConfig account,
    Path callersFile,
    Path fingerprintKeysFile,
    PolicyConfig policy,
    TimingConfig timing,
    Set<String> passthrough,
    GlueConfig glue) {

  /** Copies the operations. */
  public GateConfig {
    passthrough = Set.copyOf(passthrough);
  }
}

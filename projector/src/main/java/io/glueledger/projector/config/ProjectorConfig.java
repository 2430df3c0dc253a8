/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.topics.TopicsConfig;

/**
 * All that one projector is configured with.
 *
 * @param kafka the log's cluster
 * @param registry the schemas' registry
 * @param topics what the topics are checked for at the start
 * @param listen the internal port
 * @param state how the state is kept
 */
public record ProjectorConfig(
    @ConfigSection(given = "promises=projector") KafkaConfig kafka,
    @ConfigSection(given = "timeout=5s") RegistryConfig registry,
    TopicsConfig topics,
    ProjectorListener listen,
    StateConfig state) {

  /** What the projector reads of the file of all parts. */
  public static final ConfigPart<ProjectorConfig> PART =
      new ConfigPart<>("projector", ProjectorConfig.class);
}

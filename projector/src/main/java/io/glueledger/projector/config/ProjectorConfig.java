/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

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
    KafkaProperties kafka,
    RegistryConfig registry,
    TopicsConfig topics,
    ListenConfig listen,
    StateConfig state) {}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import io.glueledger.base.config.ConfigPart;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.query.config.QueryConfig;
import java.util.List;

/** The parts that read the one file. */
final class ConfiguredParts {

  /** In the order of the documents. */
  static final List<ConfigPart<?>> ALL =
      List.of(GateConfig.PART, ProjectorConfig.PART, QueryConfig.PART);

  private ConfiguredParts() {}
}

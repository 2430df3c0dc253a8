/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import io.glueledger.base.config.ConfigValidation.Candidate;
import io.glueledger.cli.readside.ProjectorLoader;
import io.glueledger.cli.readside.QueryLoader;
import io.glueledger.ingest.config.load.GateLoader;
import java.util.List;

/** The parts that read the one file. */
final class Parts {

  /** In the order of the documents. */
  static final List<Candidate<?>> ALL =
      List.of(GateLoader.candidate(), ProjectorLoader.candidate(), QueryLoader.candidate());

  private Parts() {}
}

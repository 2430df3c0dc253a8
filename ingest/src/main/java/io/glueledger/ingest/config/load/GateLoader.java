/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.config.ConfigValidation.Candidate;
import io.glueledger.base.config.Settings;
import io.glueledger.ingest.config.GateConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Loads the gate's configuration: one YAML file, the environment over it, defaults under both. */
public final class GateLoader {

  /** What the gate reads of the file of all parts. */
  public static final ConfigPart PART = GateKeys.PART;

  private GateLoader() {}

  /** Loads a file with the environment over it; without a file the environment alone counts. */
  public static ConfigResult<GateConfig> load(
      Optional<Path> file, Map<String, String> environment) {
    return new ConfigLoader(PART, file, environment).load(GateLoader::assemble);
  }

  /** The gate among the parts that one file may configure. */
  public static Candidate<GateConfig> candidate() {
    return new Candidate<>(PART, GateLoader::assemble);
  }

  private static Optional<GateConfig> assemble(Settings settings) {
    return new Assembly(settings).gate();
  }
}

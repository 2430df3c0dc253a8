/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.Pack;
import io.glueledger.policy.pack.PackException;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The built-in pack and those of the configuration, as one. */
final class PolicyPacks {
  private PolicyPacks() {}

  static ActivePack load(List<Path> files) {
    try {
      return ActivePack.load(
          () -> {
            Pack all = PackSource.builtIn().load();
            for (Path file : files) {
              all = all.and(PackSource.file(file).load());
            }
            return all;
          });
    } catch (IOException | PackException e) {
      throw new StartException("The policies cannot be loaded:\n" + e.getMessage(), e);
    }
  }
}

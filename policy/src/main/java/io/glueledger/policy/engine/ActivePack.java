/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import io.glueledger.policy.engine.Reload.Activated;
import io.glueledger.policy.engine.Reload.Kept;
import io.glueledger.policy.engine.Reload.Unchanged;
import io.glueledger.policy.pack.PackException;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.util.List;

/**
 * The pack that judges now. Thread-safe: a change takes the engine once and is judged by that one,
 * whatever is loaded meanwhile.
 */
public final class ActivePack {
  private volatile PolicyEngine engine;

  private ActivePack(PolicyEngine engine) {
    this.engine = engine;
  }

  /**
   * Loads the first pack. There is no going on without one.
   *
   * @throws IOException if it cannot be read
   * @throws PackException if it is no pack, or does not compile
   */
  public static ActivePack load(PackSource source) throws IOException {
    return new ActivePack(new PolicyEngine(source.load()));
  }

  /** The engine for one change. */
  public PolicyEngine engine() {
    return engine;
  }

  /** Loads the pack anew, and keeps the old one if that fails. */
  public synchronized Reload reload(PackSource source) {
    String before = engine.packHash();
    try {
      PolicyEngine loaded = new PolicyEngine(source.load());
      if (loaded.packHash().equals(before)) {
        return new Unchanged(before);
      }
      engine = loaded;
      return new Activated(loaded.packHash(), before);
    } catch (PackException e) {
      return new Kept(before, String.valueOf(e.getMessage()), e.errors());
    } catch (IOException e) {
      return new Kept(before, "the pack cannot be read: " + e, List.of());
    }
  }
}

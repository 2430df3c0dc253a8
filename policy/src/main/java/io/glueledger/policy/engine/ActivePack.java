/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.policy.engine.PackReload.Activated;
import io.glueledger.policy.engine.PackReload.Kept;
import io.glueledger.policy.engine.PackReload.Unchanged;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * The pack that judges now. Thread-safe: a change takes the engine once and is judged by that one,
 * whatever is loaded meanwhile.
 */
public final class ActivePack {
  private final PackSource source;
  private volatile PolicyEngine engine;

  private ActivePack(PackSource source, PolicyEngine engine) {
    this.source = source;
    this.engine = engine;
  }

  /** What is done with a pack before it judges for the first time: it is kept on the log. */
  @FunctionalInterface
  public interface BeforeActivation {
    /**
     * Called with the compiled pack.
     *
     * @throws IOException if it must not judge
     */
    void ready(PolicyEngine next) throws IOException;
  }

  /**
   * Loads the first pack. There is no going on without one.
   *
   * @param source read again by every reload
   * @throws IOException if it cannot be read
   * @throws InvalidFileException if it is no pack, or does not compile
   */
  public static ActivePack load(PackSource source) throws IOException {
    return new ActivePack(source, new PolicyEngine(source.load()));
  }

  /** The engine for one change. */
  public PolicyEngine engine() {
    return engine;
  }

  /** Loads the pack anew, and keeps the old one if that fails. */
  public PackReload reload() {
    return reload(next -> {});
  }

  /**
   * Loads the pack anew, and keeps the old one if that fails. Takes as long as compiling does;
   * meanwhile the old one judges.
   *
   * @param before what has to succeed before another pack judges; not called for an equal one
   */
  public synchronized PackReload reload(BeforeActivation before) {
    String old = engine.packHash();
    try {
      PolicyEngine loaded = new PolicyEngine(source.load());
      if (loaded.packHash().equals(old)) {
        return new Unchanged(old);
      }
      before.ready(loaded);
      engine = loaded;
      return new Activated(loaded.packHash(), old);
    } catch (InvalidFileException e) {
      return new Kept(old, String.valueOf(e.getMessage()), e.problems());
    } catch (NoSuchFileException e) {
      return new Kept(old, e.getMessage() + ": there is no such file or folder", List.of());
    } catch (IOException e) {
      return new Kept(old, "the pack cannot be loaded: " + e, List.of());
    }
  }
}

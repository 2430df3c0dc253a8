/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reload;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.ingest.rights.Callers;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.engine.ActivePack.BeforeActivation;
import io.glueledger.policy.engine.PackReload;
import io.glueledger.policy.engine.PolicyEngine;

/** How packs and callers are read again. */
public final class Reloads {
  private Reloads() {}

  /**
   * Reads the packs again.
   *
   * @param before keeps a pack on the log before it judges for the first time
   */
  public static Reloaded policies(ActivePack pack, BeforeActivation before) {
    PackReload reload = pack.reload(before);
    return reload instanceof PackReload.Kept kept
        ? new Reloaded.Refused(kept.problem(), kept.errors().isEmpty())
        : new Reloaded.Taken(inWords(pack.engine()));
  }

  /** The pack in force, in one line. */
  public static String inWords(PolicyEngine engine) {
    return engine.pack().name() + " " + engine.pack().version() + ", hash " + engine.packHash();
  }

  /** Reads the callers again; secrets that are gone are refused from the next request on. */
  public static Reloaded callers(CallersFile file) {
    try {
      file.reload();
      return new Reloaded.Taken(inWords(file.callers()));
    } catch (InvalidFileException e) {
      return new Reloaded.Refused(String.valueOf(e.getMessage()), false);
    }
  }

  /** The callers in force, in one line. */
  public static String inWords(Callers callers) {
    return callers.size() + " access keys";
  }
}

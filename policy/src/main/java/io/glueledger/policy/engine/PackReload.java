/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import io.glueledger.base.problem.Problem;
import java.util.List;

/** What became of an attempt to load the pack anew. */
public sealed interface PackReload {
  /** Hash of the pack that judges from now on. */
  String packHash();

  /** One sentence for logs and people. */
  String inWords();

  /**
   * Another pack judges now.
   *
   * @param packHash of the new one
   * @param previousHash of the one before
   */
  record Activated(String packHash, String previousHash) implements PackReload {
    @Override
    public String inWords() {
      return "the policy pack was replaced";
    }
  }

  /** The pack is the same as before. */
  record Unchanged(String packHash) implements PackReload {
    @Override
    public String inWords() {
      return "the policy pack is unchanged";
    }
  }

  /**
   * The new pack cannot be used; the old one goes on judging.
   *
   * @param packHash of the old one
   * @param problem all that is wrong, with positions
   * @param errors the same one by one; empty if the pack could not be read at all
   */
  record Kept(String packHash, String problem, List<Problem> errors) implements PackReload {
    /** Copies the errors. */
    public Kept {
      errors = List.copyOf(errors);
    }

    @Override
    public String inWords() {
      return "the new policy pack cannot be used, the old one stays";
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import java.util.List;

/** What came of registering the released schemas of one subject. */
public sealed interface SubjectRegistration {

  /** The registry's name for the history of the schema. */
  String subject();

  /** One line for an operator. */
  String describe();

  /**
   * All released versions are in the registry, and it keeps them compatible.
   *
   * @param ids the registry's ids of versions 1, 2, 3 …
   * @param added how many of them were not there before
   */
  record Registered(String subject, List<Integer> ids, int added) implements SubjectRegistration {

    public Registered {
      ids = List.copyOf(ids);
    }

    @Override
    public String describe() {
      return "%s: versions 1 to %d registered, %d of them now, ids %s"
          .formatted(subject, ids.size(), added, ids);
    }
  }

  /**
   * The registry has, or would have, schemas under the subject that can't read each other.
   *
   * @param reason which ones, and why
   */
  record Refused(String subject, String reason) implements SubjectRegistration {
    @Override
    public String describe() {
      return subject + ": refused: " + reason;
    }
  }
}

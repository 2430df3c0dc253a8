/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.tree;

import io.glueledger.base.problem.SourcePosition;
import java.util.Optional;

/** A text as the events that a parser finds in it, in order. */
interface TreeEvents {
  /** What was found. A map is followed by its keys, each a scalar, and their values. */
  enum Kind {
    DOCUMENT,
    MAP,
    LIST,
    END,
    SCALAR,
    NOTHING,
    ALIAS,
    END_OF_TEXT
  }

  /**
   * One event.
   *
   * @param text of a scalar; empty for the others
   * @param tag that the text gives it, if it is none of YAML's own: {@code !Ref}
   */
  record Event(Kind kind, SourceText text, Optional<String> tag) {
    SourcePosition at() {
      return text.at();
    }
  }

  /**
   * The next event; {@link Kind#END_OF_TEXT} at the end.
   *
   * @throws io.glueledger.base.problem.InvalidFileException if the text is not of the language
   */
  Event next();
}

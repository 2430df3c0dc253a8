/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.reading;

import io.glueledger.base.problem.SourcePosition;
import java.util.Map;

/** Where the members of one connection stand. */
public final class MemberPositions {

  private static final String INPUT = "ConnectionInput.";

  private final Map<String, SourcePosition> byPath;
  private final SourcePosition start;

  MemberPositions(Map<String, SourcePosition> byPath, SourcePosition start) {
    this.byPath = Map.copyOf(byPath);
    this.start = start;
  }

  /**
   * Where a member stands; of one that is not there, where it would have to be added: the nearest
   * member around it.
   *
   * @param field as findings name it, from the request or from ConnectionInput on
   */
  public SourcePosition of(String field) {
    String path = field.startsWith(INPUT) ? field.substring(INPUT.length()) : field;
    while (!path.isEmpty()) {
      SourcePosition at = byPath.get(path);
      if (at != null) {
        return at;
      }
      path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
    return start;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.reading;

import io.glueledger.check.tree.Position;
import java.util.Map;

/** Where the members of one connection stand. */
public final class MemberPositions {

  private static final String INPUT = "ConnectionInput.";

  private final Map<String, Position> byPath;
  private final Position start;

  MemberPositions(Map<String, Position> byPath, Position start) {
    this.byPath = Map.copyOf(byPath);
    this.start = start;
  }

  /**
   * Where a member stands; of one that is not there, where it would have to be added: the nearest
   * member around it.
   *
   * @param field as findings name it, from the request or from ConnectionInput on
   */
  public Position of(String field) {
    String path = field.startsWith(INPUT) ? field.substring(INPUT.length()) : field;
    while (!path.isEmpty()) {
      Position at = byPath.get(path);
      if (at != null) {
        return at;
      }
      path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
    return start;
  }
}

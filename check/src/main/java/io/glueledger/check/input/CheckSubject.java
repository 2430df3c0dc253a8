/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.event.Operation;
import java.util.Optional;

/**
 * One connection that is to be judged.
 *
 * @param file where it stands, as it was named; {@code -} for the standard input
 * @param address what it is called there: {@code aws_glue_connection.orders}; its place otherwise
 * @param at where it starts
 * @param operation CREATE, UPDATE or DELETE, which is not judged
 * @param catalogId if the input says it
 * @param proposed what it would be; empty for a delete
 * @param previous what it is now, if the input tells
 */
public record CheckSubject(
    String file,
    String address,
    SourcePosition at,
    Operation operation,
    Optional<String> catalogId,
    Optional<Shape> proposed,
    Optional<Shape> previous) {

  /** The file of what Glue itself holds, where nothing has a line. */
  static final String GLUE = "glue";

  /** False if it comes from Glue itself. */
  public boolean isInAFile() {
    return !file.equals(GLUE);
  }

  /**
   * A connection in Glue's words.
   *
   * @param members of ConnectionInput, or of Connection as Glue returns it
   * @param tags a map, if the input speaks of tags
   * @param returned true if {@code members} are what Glue returned
   */
  public record Shape(TreeNode members, Optional<TreeNode> tags, boolean returned) {}
}

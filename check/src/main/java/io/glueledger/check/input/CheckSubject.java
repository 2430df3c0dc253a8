/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.event.Operation;
import java.util.Optional;

/**
 * One connection that is to be judged.
 *
 * @param address what it is called there: {@code aws_glue_connection.orders}; its place otherwise
 * @param at where it starts; its source is the file as it was named, {@code -} for the standard
 *     input
 * @param operation CREATE, UPDATE or DELETE, which is not judged
 * @param catalogId if the input says it
 * @param proposed what it would be; empty for a delete
 * @param previous what it is now, if the input tells
 */
public record CheckSubject(
    String address,
    SourcePosition at,
    Operation operation,
    Optional<String> catalogId,
    Optional<Shape> proposed,
    Optional<Shape> previous) {

  /** Where what Glue itself holds stands, though nothing of it has a line. */
  static final SourcePosition GLUE = SourcePosition.startOf("glue");

  /** A connection that is made, as far as the input tells. */
  static CheckSubject created(
      String address, SourcePosition at, Optional<String> catalogId, Shape proposed) {
    return new CheckSubject(
        address, at, Operation.CREATE, catalogId, Optional.of(proposed), Optional.empty());
  }

  /** The file, as it was named. */
  public String file() {
    return at.source();
  }

  /** False if it comes from Glue itself. */
  public boolean isInAFile() {
    return !file().equals(GLUE.source());
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

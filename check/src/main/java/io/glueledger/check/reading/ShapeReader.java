/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.reading;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.check.input.CheckSubject.Shape;
import io.glueledger.definition.model.ConnectionInputs;
import io.glueledger.policy.reading.SdkTreeReader;
import io.glueledger.policy.reading.UnknownValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** Reads a shape into the request that it would be, in one of the worlds. */
public final class ShapeReader {

  /**
   * One connection as the SDK has it. Holds secrets.
   *
   * @param input the connection
   * @param tags empty if the input does not speak of them
   * @param unknown what the input does not tell
   * @param misfits what Glue would not take; the members are left out of {@code input}
   * @param locations where everything stands
   */
  public record Read(
      ConnectionInput input,
      Optional<Map<String, String>> tags,
      List<UnknownValue> unknown,
      List<Problem> misfits,
      MemberPositions locations) {

    /** Without values, which may be secrets. */
    @Override
    public String toString() {
      return "Read[unknown=" + unknown + ", misfits=" + misfits + "]";
    }

    /** False if too little is known to judge: the type, or all properties. */
    public boolean isJudgeable() {
      return unknown.stream()
          .noneMatch(
              value ->
                  List.of("", "ConnectionType", "ConnectionProperties").contains(value.path()));
    }
  }

  private ShapeReader() {}

  /** Reads {@code shape} as it is in {@code world}. */
  public static Read read(Shape shape, AssumedValues world) {
    SdkTreeReader reader = new SdkTreeReader(world::value);
    TreeNode members = shape.members();
    ConnectionInput input;
    if (shape.returned()) {
      input = ConnectionInputs.of((Connection) reader.structure(Connection.builder(), members));
    } else {
      input = (ConnectionInput) reader.structure(ConnectionInput.builder(), members);
    }
    Optional<Map<String, String>> tags = shape.tags().map(reader::tags);
    return new Read(
        input,
        tags,
        reader.unknown(),
        reader.problems(),
        new MemberPositions(reader.positions(), start(members)));
  }

  private static SourcePosition start(TreeNode members) {
    return members instanceof Mapping map
        ? Optional.ofNullable(map.members().get("Name"))
            .map(TreeNode.Member::at)
            .orElse(members.at())
        : members.at();
  }
}

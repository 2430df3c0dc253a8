/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One node of a file. No {@code toString} shows a value: it may be a secret. */
public sealed interface Node {

  /** Where it starts. */
  Position at();

  /** What it is, in words for an error: "a map", "a list". */
  String kind();

  /** A member of this, if this is a map that has it with a value. */
  default Optional<Node> member(String name) {
    return Optional.empty();
  }

  /** The text of this, if it is a scalar. */
  default Optional<String> text() {
    return Optional.empty();
  }

  /** The items of this, if it is a list. */
  default List<Node> items() {
    return List.of();
  }

  /** A value and where its key stands. */
  record Member(Position at, Node value) {}

  /** Members in the order of the file; no key stands twice. */
  record Mapping(Position at, Map<String, Member> members) implements Node {
    /** Copies the members, keeping their order. */
    public Mapping {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String kind() {
      return "a map";
    }

    @Override
    public Optional<Node> member(String name) {
      return Optional.ofNullable(members.get(name))
          .map(Member::value)
          .filter(value -> !(value instanceof Nothing));
    }

    @Override
    public String toString() {
      return "Mapping" + new ArrayList<>(members.keySet());
    }
  }

  /** Items in the order of the file. */
  record Sequence(Position at, List<Node> items) implements Node {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public String toString() {
      return "Sequence[" + items.size() + "]";
    }
  }

  /** A text, number or truth, as it is written. */
  record Scalar(Position at, String written) implements Node {
    @Override
    public String kind() {
      return "a value";
    }

    @Override
    public Optional<String> text() {
      return Optional.of(written);
    }

    @Override
    public String toString() {
      return "Scalar[" + at + "]";
    }
  }

  /** An explicit null, or a key without a value. */
  record Nothing(Position at) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }

  /**
   * A value that the file does not tell.
   *
   * @param why what stands in its place: {@code !Ref}, {@code known after apply}
   */
  record Unknown(Position at, String why) implements Node {
    @Override
    public String kind() {
      return "unknown";
    }
  }
}

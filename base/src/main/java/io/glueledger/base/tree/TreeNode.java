/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.tree;

import io.glueledger.base.problem.SourcePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One node of a file. No {@code toString} shows a value: it may be a secret. */
public sealed interface TreeNode {

  /** Where it starts. */
  SourcePosition at();

  /** What it is, in words for an error: "a map", "a list", "a value", "nothing", "unknown". */
  String kind();

  /** A member of this, if this is a map that has it with a value. */
  default Optional<TreeNode> member(String name) {
    return Optional.empty();
  }

  /** The text of this, if it is a scalar. */
  default Optional<String> text() {
    return Optional.empty();
  }

  /** The items of this; none if it is no list. */
  default List<TreeNode> items() {
    return List.of();
  }

  /** A value and where its key stands. */
  record Member(SourcePosition at, TreeNode value) {}

  /** Members in the order of the file; no key stands twice. */
  record Mapping(SourcePosition at, Map<String, Member> members) implements TreeNode {
    /** Copies the members, keeping their order. */
    public Mapping {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String kind() {
      return "a map";
    }

    @Override
    public Optional<TreeNode> member(String name) {
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
  record Sequence(SourcePosition at, List<TreeNode> items) implements TreeNode {
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

  /**
   * A text, a number or a truth, exactly as it is written: no YAML type is applied, so an unquoted
   * account id keeps its leading zero and a version its trailing one.
   */
  record Scalar(SourceText source) implements TreeNode {
    /** A scalar that no file has. */
    public Scalar(SourcePosition at, String text) {
      this(new SourceText(text, at));
    }

    @Override
    public SourcePosition at() {
      return source.at();
    }

    @Override
    public String kind() {
      return "a value";
    }

    @Override
    public Optional<String> text() {
      return Optional.of(source.text());
    }

    @Override
    public String toString() {
      return "Scalar[" + at() + "]";
    }
  }

  /** An explicit null, a key without a value, or an empty file. */
  record Nothing(SourcePosition at) implements TreeNode {
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
  record Unknown(SourcePosition at, String why) implements TreeNode {
    @Override
    public String kind() {
      return "unknown";
    }
  }
}

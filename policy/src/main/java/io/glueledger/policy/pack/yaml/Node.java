/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML tree that knows where each of its nodes stands. */
public sealed interface Node {
  Position at();

  /** What it is, for messages. */
  String kind();

  /** A text, a number or a boolean: all are read as the text that was written. */
  record Scalar(SourceText source) implements Node {
    @Override
    public Position at() {
      return source.at();
    }

    @Override
    public String kind() {
      return "a text";
    }
  }

  /** Nothing where a value should be. */
  record Nothing(Position at) implements Node {
    @Override
    public String kind() {
      return "empty";
    }
  }

  /** A list. */
  record Sequence(Position at, List<Node> members) implements Node {
    public Sequence {
      members = List.copyOf(members);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values, in the order of the file. */
  record Mapping(Position at, Map<String, Entry> entries) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** One key with where it stands, and its value. */
  record Entry(Position at, Node value) {}
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.yaml;

import java.util.List;
import java.util.Optional;

/** One node of a YAML document, with the line that it starts on (from 1). */
public sealed interface YamlNode {

  /** The line that the node starts on, from 1. */
  int line();

  /** What the node is, in words for an error: "a map", "a list", "a value", "nothing". */
  String kind();

  /** Keys with their values, in the order of the file; no key stands twice. */
  record YamlMap(int line, List<Entry> entries) implements YamlNode {
    /** Copies the entries. */
    public YamlMap {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a map";
    }

    /** The value of a key. */
    public Optional<YamlNode> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /** One key of a map and where it stands. */
  record Entry(int line, String key, YamlNode value) {}

  /** Items in the order of the file. */
  record YamlList(int line, List<YamlNode> items) implements YamlNode {
    /** Copies the items. */
    public YamlList {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A scalar exactly as it is written: no YAML type is applied, so an unquoted account id keeps its
   * leading zero and a version its trailing one.
   */
  record YamlValue(int line, String text) implements YamlNode {
    @Override
    public String kind() {
      return "a value";
    }

    /** Only where the value stands: it may be a secret. */
    @Override
    public String toString() {
      return "YamlValue[line=" + line + "]";
    }
  }

  /** A key without a value, or an explicit null. */
  record YamlNothing(int line) implements YamlNode {
    @Override
    public String kind() {
      return "nothing";
    }
  }
}

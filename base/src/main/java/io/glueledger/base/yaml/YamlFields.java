/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.yaml;

import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.yaml.YamlNode.Entry;
import io.glueledger.base.yaml.YamlNode.YamlList;
import io.glueledger.base.yaml.YamlNode.YamlMap;
import io.glueledger.base.yaml.YamlNode.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The expected keys of one map. What is missing, unknown or of another kind goes to a sink, with
 * its line and path, and reading goes on, so that one run names every mistake.
 */
public final class YamlFields {

  /** Takes what is wrong. */
  @FunctionalInterface
  public interface Problems {
    /** One mistake: the line from 1, the path of keys, and a message with the fix. */
    void add(int line, String path, String message);
  }

  private final YamlMap map;
  private final String path;
  private final Problems problems;

  private YamlFields(YamlMap map, String path, Problems problems) {
    this.map = map;
    this.path = path;
    this.problems = problems;
  }

  /** Reads {@code node} as a map that has no other keys than {@code keys}. */
  public static Optional<YamlFields> of(
      YamlNode node, String path, List<String> keys, Problems problems) {
    if (!(node instanceof YamlMap map)) {
      problems.add(node.line(), path, "must be a map with " + keys + ", not " + node.kind());
      return Optional.empty();
    }
    YamlFields fields = new YamlFields(map, path, problems);
    map.entries().stream()
        .filter(entry -> !keys.contains(entry.key()))
        .forEach(entry -> fields.unknown(entry, keys));
    return Optional.of(fields);
  }

  /** The line that the map starts on. */
  public int line() {
    return map.line();
  }

  /** True if the key is there, whatever its value. */
  public boolean has(String key) {
    return map.get(key).isPresent();
  }

  /** The path of one of its keys. */
  public String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /**
   * The value of a key that must be there.
   *
   * @param check throws {@link IllegalArgumentException} with what is wrong and the fix
   */
  public Optional<String> text(String key, Consumer<String> check) {
    return present(key).flatMap(node -> text(node, path(key), check));
  }

  /** The values of a key that must be there as a list; those that fail the check are left out. */
  public List<String> texts(String key, Consumer<String> check) {
    List<String> texts = new ArrayList<>();
    List<YamlNode> items = items(key);
    for (int index = 0; index < items.size(); index++) {
      text(items.get(index), path(key) + "[" + index + "]", check).ifPresent(texts::add);
    }
    return texts;
  }

  /** The items of a key that must be there as a list. */
  public List<YamlNode> items(String key) {
    Optional<YamlNode> node = present(key);
    if (node.isPresent() && !(node.get() instanceof YamlList)) {
      problems.add(
          node.get().line(),
          path(key),
          "must be a list, not " + node.get().kind() + "; write " + key + ": [] for none");
    }
    return node.filter(YamlList.class::isInstance)
        .map(list -> ((YamlList) list).items())
        .orElse(List.of());
  }

  private Optional<YamlNode> present(String key) {
    Optional<YamlNode> node = map.get(key);
    if (node.isEmpty()) {
      problems.add(map.line(), path(key), "is missing; add it");
    }
    return node;
  }

  private Optional<String> text(YamlNode node, String where, Consumer<String> check) {
    if (!(node instanceof YamlValue value)) {
      problems.add(node.line(), where, "must be one value, not " + node.kind());
      return Optional.empty();
    }
    try {
      check.accept(value.text());
      return Optional.of(value.text());
    } catch (IllegalArgumentException wrong) {
      problems.add(value.line(), where, String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private void unknown(Entry entry, List<String> keys) {
    String word = Printable.word(entry.key(), 64);
    problems.add(
        entry.line(),
        path(word),
        "is not a key here; the keys are " + keys + Nearest.hint(word, keys));
  }
}

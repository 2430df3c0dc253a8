/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.tree;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Scalar;
import io.glueledger.base.tree.TreeNode.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Takes the members of a map one by one and collects what is wrong instead of stopping at it. What
 * a failed taking returns is never to be used: a file with problems is thrown away.
 */
public final class MapReader {
  private final Mapping map;
  private final String prefix;
  private final List<Problem> problems;

  /**
   * Reads a map; keys that are not known are problems at once.
   *
   * @param prefix of the paths of its members: {@code callers[0].}, {@code policy ACME-01: }; empty
   *     at the top of a file
   * @param problems where to put what is wrong
   */
  public MapReader(Mapping map, String prefix, Collection<String> known, List<Problem> problems) {
    this.map = map;
    this.prefix = prefix;
    this.problems = problems;
    for (String key : map.members().keySet()) {
      if (!known.contains(key)) {
        unknown(key, known);
      }
    }
  }

  /** The same for what must be a map; nothing, and a problem, if it is none. */
  public static Optional<MapReader> of(
      TreeNode node, String prefix, Collection<String> known, List<Problem> problems) {
    if (node instanceof Mapping map) {
      return Optional.of(new MapReader(map, prefix, known, problems));
    }
    String fix = "Its keys are " + new TreeSet<>(known) + ".";
    String message = "must be a map, not " + node.kind();
    problems.add(new Problem(node.at(), subject(prefix), message, fix));
    return Optional.empty();
  }

  /** Where the map starts. */
  public SourcePosition at() {
    return map.at();
  }

  /** Its keys, in the order of the file. */
  public Set<String> keys() {
    return map.members().keySet();
  }

  /** The path of one of its members. */
  public String path(String key) {
    return prefix + key;
  }

  /** True if the key is there, whatever its value. */
  public boolean has(String key) {
    return map.members().containsKey(key);
  }

  /** Where a key stands; where the map starts if it is not there. */
  public SourcePosition at(String key) {
    return Optional.ofNullable(map.members().get(key)).map(Member::at).orElse(map.at());
  }

  /** The value under a key, whatever it is. */
  public Optional<TreeNode> node(String key) {
    return Optional.ofNullable(map.members().get(key)).map(Member::value);
  }

  /** The text under a key; nothing if there is none, or no text. */
  public Optional<SourceText> text(String key) {
    return node(key).flatMap(node -> text(node, key, "Write " + key + ": some text."));
  }

  /** The text under a key that must be there; empty if it is not. */
  public SourceText required(String key) {
    requirePresent(key);
    return text(key).orElseGet(() -> new SourceText("", map.at()));
  }

  /**
   * The text under a key that must be there and pass a check.
   *
   * @param check throws {@link IllegalArgumentException} with what is wrong and the fix
   */
  public Optional<String> required(String key, Consumer<String> check) {
    requirePresent(key);
    return node(key).flatMap(node -> checked(node, key, check));
  }

  /** The text under a key, which may be absent or empty. */
  public String orEmpty(String key) {
    boolean empty = node(key).flatMap(TreeNode::text).filter(String::isEmpty).isPresent();
    return empty ? "" : text(key).map(SourceText::text).orElse("");
  }

  /** The map under a key; nothing if there is none, or no map. */
  public Optional<Mapping> map(String key) {
    return node(key, Mapping.class, "a map", "Write " + key + ": {a: b}.");
  }

  /** The items of the list under a key; none if there is none. */
  public List<TreeNode> list(String key) {
    return node(key, Sequence.class, "a list", "Write " + key + ": [A, B], or [] for none.")
        .map(Sequence::items)
        .orElse(List.of());
  }

  private <N extends TreeNode> Optional<N> node(
      String key, Class<N> type, String wanted, String fix) {
    Optional<TreeNode> node = node(key);
    node.filter(other -> !type.isInstance(other))
        .ifPresent(other -> mismatch(other, key, wanted, fix));
    return node.filter(type::isInstance).map(type::cast);
  }

  /** The map under a key, whose problems are told with this one's: nothing if there is none. */
  public Optional<MapReader> inner(String key, Collection<String> known) {
    return map(key).map(inner -> new MapReader(inner, path(key) + ".", known, problems));
  }

  /** The same for a map whose members have names that are not known before. */
  public Optional<MapReader> inner(String key) {
    return map(key)
        .map(inner -> new MapReader(inner, path(key) + ".", inner.members().keySet(), problems));
  }

  /** The maps of the list under a key, with paths such as {@code rights[0].names}. */
  public List<MapReader> maps(String key, Collection<String> known) {
    return maps(key, known, (item, place) -> place + ".");
  }

  /** The same for a list that must be there. */
  public List<MapReader> requiredMaps(String key, Collection<String> known) {
    requirePresent(key);
    return maps(key, known);
  }

  /**
   * The same, each named as people know it: {@code policy ACME-01: severity}.
   *
   * @param word what one is
   * @param name the key of its name
   */
  public List<MapReader> namedMaps(String key, String word, String name, Collection<String> known) {
    return maps(
        key,
        known,
        (item, place) ->
            item.member(name).flatMap(TreeNode::text).map(id -> word + " " + id).orElse(place)
                + ": ");
  }

  private List<MapReader> maps(
      String key, Collection<String> known, BiFunction<TreeNode, String, String> prefixes) {
    return items(
        key, (item, place) -> of(item, prefixes.apply(item, path(place)), known, problems));
  }

  /** The texts of the list under a key; none if there is none. */
  public List<SourceText> texts(String key) {
    return items(key, (item, place) -> text(item, place, "Write " + key + ": [A, B]."));
  }

  /**
   * The texts of the list under a key that must be there; those that fail the check are left out.
   */
  public List<String> requiredTexts(String key, Consumer<String> check) {
    requirePresent(key);
    return items(key, (item, place) -> checked(item, place, check));
  }

  /** What is taken of each item of a list, by the item and its place: {@code rights[0]}. */
  private <T> List<T> items(String key, BiFunction<TreeNode, String, Optional<T>> taking) {
    List<T> taken = new ArrayList<>();
    List<TreeNode> items = list(key);
    for (int index = 0; index < items.size(); index++) {
      taking.apply(items.get(index), key + "[" + index + "]").ifPresent(taken::add);
    }
    return taken;
  }

  /** One text or a list of them under a key that must be there. */
  public List<SourceText> oneOrMore(String key) {
    requirePresent(key);
    List<SourceText> texts =
        node(key).filter(Scalar.class::isInstance).isPresent()
            ? text(key).stream().toList()
            : texts(key);
    node(key)
        .filter(list -> list instanceof Sequence && list.items().isEmpty())
        .ifPresent(list -> problem(list.at(), key, "is empty", "Name at least one."));
    return texts;
  }

  /** The value that a text stands for, or nothing and a problem if it is none of a closed set. */
  public <T> Optional<T> oneOf(SourceText text, String key, Map<String, T> known) {
    Optional<T> found = Optional.ofNullable(known.get(text.text()));
    if (found.isEmpty() && !text.text().isEmpty()) {
      problem(
          text.at(),
          key,
          "is " + Printable.word(text.text(), 64),
          "Use one of " + new TreeSet<>(known.keySet()) + ".");
    }
    return found;
  }

  /** The value that the text under a key stands for; nothing if there is none. */
  public <T> Optional<T> oneOf(String key, Map<String, T> known) {
    return text(key).flatMap(text -> oneOf(text, key, known));
  }

  /** Says what is wrong with a member. */
  public void problem(SourcePosition at, String key, String message, String fix) {
    problems.add(new Problem(at, path(key), message, fix));
  }

  /** Says what is wrong with the map. */
  public void problem(SourcePosition at, String message, String fix) {
    problems.add(new Problem(at, subject(prefix), message, fix));
  }

  private Optional<SourceText> text(TreeNode node, String key, String fix) {
    if (!(node instanceof Scalar scalar)) {
      mismatch(node, key, "a text", fix);
      return Optional.empty();
    }
    if (scalar.source().text().isBlank()) {
      problem(node.at(), key, "must not be blank", fix);
      return Optional.empty();
    }
    return Optional.of(scalar.source());
  }

  private Optional<String> checked(TreeNode node, String key, Consumer<String> check) {
    if (node.text().isEmpty()) {
      mismatch(node, key, "one value", "");
      return Optional.empty();
    }
    try {
      check.accept(node.text().get());
      return node.text();
    } catch (IllegalArgumentException wrong) {
      problem(node.at(), key, String.valueOf(wrong.getMessage()), "");
      return Optional.empty();
    }
  }

  private void requirePresent(String key) {
    if (!has(key)) {
      problem(map.at(), key, "is missing", "Add " + key + ".");
    }
  }

  private void mismatch(TreeNode node, String key, String wanted, String fix) {
    problem(node.at(), key, "must be " + wanted + ", not " + node.kind(), fix);
  }

  private void unknown(String key, Collection<String> known) {
    String word = Printable.word(key, 64);
    String guess = Nearest.to(word, known).map(near -> "Did you mean " + near + "? ").orElse("");
    problem(
        at(key), word, "is not a key here", guess + "The keys are " + new TreeSet<>(known) + ".");
  }

  /** What the prefix is of, without the dot or blank that joins a key to it. */
  private static String subject(String prefix) {
    return prefix.strip().replaceFirst("[.]$", "");
  }
}

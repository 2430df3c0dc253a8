/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.yaml;

import io.glueledger.base.text.Nearest;
import io.glueledger.policy.pack.yaml.Node.Entry;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.Node.Scalar;
import io.glueledger.policy.pack.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Takes the members of a mapping one by one and collects what is wrong instead of stopping at it.
 * What a failed taking returns is never used: a pack with errors is thrown away.
 */
public final class Members {
  private final Mapping mapping;
  private final List<PackError> errors;
  private final Optional<String> subject;

  /**
   * The members of a mapping; those that are not known are errors at once.
   *
   * @param subject whose members, for the errors: {@code policy ACME-01}
   * @param errors where to put what is wrong
   */
  public Members(
      Mapping mapping, Set<String> known, Optional<String> subject, List<PackError> errors) {
    this.mapping = mapping;
    this.subject = subject;
    this.errors = errors;
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                String guess =
                    Nearest.to(key, known).map(name -> "Did you mean " + name + "? ").orElse("");
                error(
                    entry.at(),
                    "unknown key " + key,
                    guess + "Known are " + new TreeSet<>(known) + ".");
              }
            });
  }

  /** The text under a key, before anything else is known of the mapping. */
  public static Optional<String> name(Mapping mapping, String key) {
    Entry entry = mapping.entries().get(key);
    return entry != null && entry.value() instanceof Scalar scalar
        ? Optional.of(scalar.source().text())
        : Optional.empty();
  }

  /** The text under a key; nothing if there is none, or no text. */
  public Optional<SourceText> text(String key) {
    Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.value() instanceof Scalar scalar && !scalar.source().text().isBlank()) {
      return Optional.of(scalar.source());
    }
    String found = entry.value() instanceof Scalar ? "blank" : entry.value().kind();
    error(
        entry.value().at(),
        key + " must be a text, and is " + found,
        "Write " + key + ": some text.");
    return Optional.empty();
  }

  /** The text under a key that must be there; empty if it is not. */
  public SourceText required(String key) {
    if (!mapping.entries().containsKey(key)) {
      error(mapping.at(), key + " is missing", "Add " + key + ".");
    }
    return text(key).orElse(new SourceText("", mapping.at(), mapping.at()));
  }

  /** The text under a key, which may be there and empty. */
  public String orEmpty(String key) {
    Entry entry = mapping.entries().get(key);
    boolean empty = entry == null || isEmpty(entry.value());
    return empty ? "" : text(key).map(SourceText::text).orElse("");
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Scalar scalar && scalar.source().text().isEmpty();
  }

  /** The value under a key, whatever it is. */
  public Optional<Node> node(String key) {
    return Optional.ofNullable(mapping.entries().get(key)).map(Entry::value);
  }

  /** The mapping under a key; nothing if there is none, or no mapping. */
  public Optional<Mapping> mappingNode(String key) {
    return node(key)
        .flatMap(
            node -> {
              if (node instanceof Mapping inner) {
                return Optional.of(inner);
              }
              error(
                  node.at(),
                  key + " must be a mapping, and is " + node.kind(),
                  "Write " + key + ": {a: b}.");
              return Optional.empty();
            });
  }

  /** The members of the mapping under a key, in the order of the file; none if there is none. */
  public Map<String, Entry> mapping(String key) {
    return mappingNode(key).map(Mapping::entries).orElse(Map.of());
  }

  /** One text or a list of them under a key that must be there. */
  public List<SourceText> oneOrMore(String key) {
    Optional<Node> node = node(key);
    List<SourceText> texts =
        node.filter(Scalar.class::isInstance).isPresent()
            ? text(key).stream().toList()
            : texts(key);
    if (node.isEmpty()) {
      error(mapping.at(), key + " is missing", "Add " + key + ".");
    } else if (texts.isEmpty() && node.get() instanceof Sequence) {
      error(node.get().at(), key + " is empty", "Name at least one.");
    }
    return texts;
  }

  /** The texts of the list under a key; none if there is none. */
  public List<SourceText> texts(String key) {
    List<SourceText> texts = new ArrayList<>();
    for (Node node : list(key)) {
      if (node instanceof Scalar scalar && !scalar.source().text().isBlank()) {
        texts.add(scalar.source());
      } else {
        error(node.at(), key + " must be a list of texts", "Write " + key + ": [A, B].");
      }
    }
    return texts;
  }

  /** The members of the list under a key; none if there is none. */
  public List<Node> list(String key) {
    Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return List.of();
    }
    if (entry.value() instanceof Sequence sequence) {
      return sequence.members();
    }
    error(
        entry.value().at(),
        key + " must be a list, and is " + entry.value().kind(),
        "Write " + key + ": [A, B].");
    return List.of();
  }

  /** A text of a closed set, or nothing if it is none of it. */
  public <T> Optional<T> oneOf(
      SourceText text, String key, Set<String> names, Function<String, Optional<T>> lookup) {
    Optional<T> found = lookup.apply(text.text());
    if (found.isEmpty() && !text.text().isEmpty()) {
      error(text.at(), key + " is " + text.text(), "Use one of " + new TreeSet<>(names) + ".");
    }
    return found;
  }

  /** Adds an error. */
  public void error(Position at, String problem, String hint) {
    errors.add(PackError.structural(at, subject, problem, hint));
  }
}

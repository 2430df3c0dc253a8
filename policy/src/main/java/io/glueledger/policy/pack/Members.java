/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import io.glueledger.policy.pack.Node.Entry;
import io.glueledger.policy.pack.Node.Mapping;
import io.glueledger.policy.pack.Node.Scalar;
import io.glueledger.policy.pack.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Takes the members of a mapping one by one and collects what is wrong instead of stopping at it.
 * What a failed taking returns is never used: a pack with errors is thrown away.
 */
final class Members {
  private final Mapping mapping;
  private final List<PackError> errors;
  private final Optional<String> policyId;

  Members(Mapping mapping, Set<String> known, Optional<String> policyId, List<PackError> errors) {
    this.mapping = mapping;
    this.policyId = policyId;
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

  Optional<SourceText> text(String key) {
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

  SourceText required(String key) {
    if (!mapping.entries().containsKey(key)) {
      error(mapping.at(), key + " is missing", "Add " + key + ".");
    }
    return text(key).orElse(new SourceText("", mapping.at(), mapping.at()));
  }

  List<SourceText> texts(String key) {
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

  List<Node> list(String key) {
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
  <T> Optional<T> oneOf(
      SourceText text, String key, Set<String> names, Function<String, Optional<T>> lookup) {
    Optional<T> found = lookup.apply(text.text());
    if (found.isEmpty() && !text.text().isEmpty()) {
      error(text.at(), key + " is " + text.text(), "Use one of " + new TreeSet<>(names) + ".");
    }
    return found;
  }

  void error(Position at, String problem, String hint) {
    errors.add(PackError.structural(at, policyId, problem, hint));
  }
}

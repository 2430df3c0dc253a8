/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import static java.util.stream.Collectors.joining;

import io.glueledger.definition.comparison.DefinitionPaths.Leaf;
import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Definition;
import io.glueledger.event.Difference;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What two definitions of one connection do not share, member by member. Of hidden values it says
 * whether they changed, by fingerprints under a common key id, and never what they were; those that
 * are hidden and the same are listed too, so that a reader knows that they were there.
 */
public final class DefinitionDifferences {

  private static final String AUTHENTICATION = "AuthenticationConfiguration.";

  /** What an answer of Glue never holds: its absence there says nothing. */
  private static final List<String> NEVER_RETURNED =
      List.of(
          "ValidateCredentials",
          "ValidateForComputeEnvironments",
          AUTHENTICATION + "BasicAuthenticationCredentials",
          AUTHENTICATION + "CustomAuthenticationCredentials",
          AUTHENTICATION + "OAuth2Properties.OAuth2Credentials",
          AUTHENTICATION + "OAuth2Properties.AuthorizationCodeProperties");

  private static final String TAGS = "Tags";
  private static final String ENCRYPTED = "ENCRYPTED_";
  private static final String UNORDERED = "PhysicalConnectionRequirements.SecurityGroupIdList";

  private final Map<String, Leaf> before;
  private final Map<String, Leaf> after;
  private final boolean observed;
  private final boolean tags;

  private DefinitionDifferences(
      Optional<Definition> before, Optional<Definition> after, boolean observed) {
    this.before = before.map(DefinitionPaths::of).orElse(Map.of());
    this.after = after.map(DefinitionPaths::of).orElse(Map.of());
    this.observed = observed;
    this.tags =
        before.map(d -> d.getTags().isPresent()).orElse(true)
            && after.map(d -> d.getTags().isPresent()).orElse(true);
  }

  /**
   * The differences between what was and what was asked for, sorted by path.
   *
   * @param before empty if there was no connection: then every member of {@code after} is new
   * @param after empty if there is none any more
   */
  public static List<Difference> between(Optional<Definition> before, Optional<Definition> after) {
    return new DefinitionDifferences(before, after, false).list();
  }

  /**
   * The differences between what was and what Glue was seen to hold. Members that Glue never
   * returns are not missed in {@code seen}: if hidden they are unknown, else they are left out.
   */
  public static List<Difference> observed(Optional<Definition> before, Optional<Definition> seen) {
    return new DefinitionDifferences(before, seen, seen.isPresent()).list();
  }

  private List<Difference> list() {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Difference> all = new ArrayList<>();
    for (String path : paths) {
      if (tags || !isWithin(path, TAGS)) {
        difference(path).ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  private Optional<Difference> difference(String path) {
    Optional<Leaf> old = Optional.ofNullable(before.get(path));
    Optional<Leaf> now = Optional.ofNullable(after.get(path));
    boolean hidden = isHidden(old) || isHidden(now);
    DifferenceKind kind = kind(path, old, now, hidden);
    return kind == DifferenceKind.UNCHANGED && !hidden
        ? Optional.empty()
        : Optional.of(
            new Difference(path, kind, hidden, shown(old).orElse(null), shown(now).orElse(null)));
  }

  private DifferenceKind kind(String path, Optional<Leaf> old, Optional<Leaf> now, boolean hidden) {
    if (old.isEmpty()) {
      return hasTwin(now.orElseThrow(), after, before)
          ? DifferenceKind.UNKNOWN
          : DifferenceKind.ADDED;
    }
    if (now.isEmpty()) {
      if (observed && NEVER_RETURNED.stream().anyMatch(member -> isWithin(path, member))) {
        return hidden ? DifferenceKind.UNKNOWN : DifferenceKind.UNCHANGED;
      }
      return hasTwin(old.get(), before, after) ? DifferenceKind.UNKNOWN : DifferenceKind.REMOVED;
    }
    List<Value> one = old.get().values();
    List<Value> other = now.get().values();
    return switch (path.equals(UNORDERED)
        ? ValueComparison.compareSets(one, other)
        : ValueComparison.compare(one, other)) {
      case SAME -> DifferenceKind.UNCHANGED;
      case DIFFERENT -> DifferenceKind.CHANGED;
      case UNKNOWN -> DifferenceKind.UNKNOWN;
    };
  }

  /** Whether a password that is only {@code here} stands encrypted, or in clear, {@code there}. */
  private static boolean hasTwin(Leaf leaf, Map<String, Leaf> here, Map<String, Leaf> there) {
    Optional<String> twin = PropertyKeys.encryptedTwin(leaf.key());
    if (twin.isEmpty() && leaf.key().startsWith(ENCRYPTED)) {
      String plain = leaf.key().substring(ENCRYPTED.length());
      twin = PropertyKeys.encryptedTwin(plain).filter(leaf.key()::equals).map(encrypted -> plain);
    }
    return twin.map(key -> leaf.parent() + "." + key)
        .filter(path -> there.containsKey(path) && !here.containsKey(path))
        .isPresent();
  }

  private static boolean isWithin(String path, String member) {
    return path.equals(member) || path.startsWith(member + ".");
  }

  private static boolean isHidden(Optional<Leaf> leaf) {
    return leaf.map(Leaf::values).orElse(List.of()).stream()
        .anyMatch(value -> value.getVisibility() != Visibility.CLEAR);
  }

  /** What may be shown; empty for nothing. In a list a marker stands for what may not. */
  private static Optional<String> shown(Optional<Leaf> leaf) {
    List<Value> values = leaf.map(Leaf::values).orElse(List.of());
    if (values.size() == 1) {
      return values.get(0).getText();
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            values.stream()
                .map(v -> v.getText().orElse(RedactionMarker.TEXT))
                .collect(joining(", ")));
  }
}

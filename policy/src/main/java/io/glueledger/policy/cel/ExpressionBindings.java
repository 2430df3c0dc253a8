/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.runtime.CelVariableResolver;
import io.glueledger.policy.change.SecurityChanges;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.pack.model.PackHome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values behind the names while the policies run over one definition. Facts are worked out when
 * an expression first names them. For one thread.
 */
public final class ExpressionBindings implements CelVariableResolver {
  private final ProposedChange change;
  private final DefinitionFacts connection;
  private final Optional<DefinitionFacts> previous;
  private final Map<String, Optional<Object>> found = new HashMap<>();
  private final PackHome home;
  private Map<String, Object> parameters = Map.of();
  private @Nullable SecurityChanges changes;
  private @Nullable String item;

  /**
   * The names of one judgement.
   *
   * @param connection the definition that is judged
   * @param previous the one that it replaces; empty to judge the first as if it stood alone
   */
  public ExpressionBindings(
      ProposedChange change,
      PackHome home,
      DefinitionFacts connection,
      Optional<DefinitionFacts> previous) {
    this.change = change;
    this.home = home;
    this.connection = connection;
    this.previous = previous;
  }

  ProposedChange change() {
    return change;
  }

  /** The definition that is judged. */
  public DefinitionFacts connection() {
    return connection;
  }

  DefinitionFacts previous() {
    return previous.orElse(DefinitionFacts.none());
  }

  boolean previousKnown() {
    return previous.isPresent();
  }

  /** What the change makes of the previous version; nothing if there is none. */
  SecurityChanges changes() {
    SecurityChanges known = changes;
    if (known == null) {
      known =
          previous
              .map(before -> SecurityChanges.between(before, connection))
              .orElse(SecurityChanges.NONE);
      changes = known;
    }
    return known;
  }

  PackHome home() {
    return home;
  }

  /** The own account: that of the pack's home, else the catalog, which is one. */
  String ownAccount() {
    return home.account().isEmpty() ? change.connection().getCatalogId() : home.account();
  }

  /** What {@code params.} names from now on: values by their full names. */
  public void parameters(Map<String, Object> values) {
    parameters = values;
  }

  /** What {@code item} names from now on. */
  public void item(String value) {
    item = value;
  }

  @Override
  public Optional<Object> find(String name) {
    if (name.equals(ExpressionNames.ITEM)) {
      return Optional.ofNullable(item);
    }
    if (name.startsWith(ExpressionNames.PARAMETERS)) {
      return Optional.ofNullable(parameters.get(name));
    }
    Optional<Object> value = found.get(name);
    if (value == null) {
      value =
          Optional.ofNullable(ExpressionNames.lookup().get(name))
              .map(source -> source.value().apply(this));
      found.put(name, value);
    }
    return value;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.runtime.CelVariableResolver;
import io.glueledger.policy.change.Changes;
import io.glueledger.policy.decision.Judgement;
import io.glueledger.policy.facts.Facts;
import io.glueledger.policy.pack.model.Home;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values behind the names while the policies run over one definition. Facts are worked out when
 * an expression first names them. For one thread.
 */
public final class Bindings implements CelVariableResolver {
  private final Judgement change;
  private final Facts connection;
  private final Optional<Facts> previous;
  private final Map<String, Optional<Object>> found = new HashMap<>();
  private final Home home;
  private Map<String, Object> parameters = Map.of();
  private @Nullable Changes changes;
  private @Nullable String item;

  /**
   * The names of one judgement.
   *
   * @param connection the definition that is judged
   * @param previous the one that it replaces; empty to judge the first as if it stood alone
   */
  public Bindings(Judgement change, Home home, Facts connection, Optional<Facts> previous) {
    this.change = change;
    this.home = home;
    this.connection = connection;
    this.previous = previous;
  }

  Judgement change() {
    return change;
  }

  /** The definition that is judged. */
  public Facts connection() {
    return connection;
  }

  Facts previous() {
    return previous.orElse(Facts.none());
  }

  boolean previousKnown() {
    return previous.isPresent();
  }

  /** What the change makes of the previous version; nothing if there is none. */
  Changes changes() {
    Changes known = changes;
    if (known == null) {
      known = previous.map(before -> Changes.between(before, connection)).orElse(Changes.NONE);
      changes = known;
    }
    return known;
  }

  Home home() {
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
    if (name.equals(Names.ITEM)) {
      return Optional.ofNullable(item);
    }
    if (name.startsWith(Names.PARAMETERS)) {
      return Optional.ofNullable(parameters.get(name));
    }
    Optional<Object> value = found.get(name);
    if (value == null) {
      value =
          Optional.ofNullable(Names.lookup().get(name)).map(source -> source.value().apply(this));
      found.put(name, value);
    }
    return value;
  }
}

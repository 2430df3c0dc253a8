/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import dev.cel.runtime.CelVariableResolver;
import io.glueledger.policy.decision.Judgement;
import io.glueledger.policy.facts.Facts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values behind the names while the policies run over one definition. Facts are worked out when
 * an expression first names them. For one thread.
 */
final class Bindings implements CelVariableResolver {
  private final Judgement change;
  private final Facts connection;
  private final Optional<Facts> previous;
  private final Map<String, Optional<Object>> found = new HashMap<>();
  private @Nullable String item;

  Bindings(Judgement change, Facts connection, Optional<Facts> previous) {
    this.change = change;
    this.connection = connection;
    this.previous = previous;
  }

  Judgement change() {
    return change;
  }

  Facts connection() {
    return connection;
  }

  Facts previous() {
    return previous.orElse(Facts.none());
  }

  boolean previousKnown() {
    return previous.isPresent();
  }

  void item(String value) {
    item = value;
  }

  @Override
  public Optional<Object> find(String name) {
    if (name.equals(Names.ITEM)) {
      return Optional.ofNullable(item);
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

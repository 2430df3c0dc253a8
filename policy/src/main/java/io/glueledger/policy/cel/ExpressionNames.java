/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.facts.FactVariable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Every name that an expression can use, what type it has, and where its value comes from. */
final class ExpressionNames {
  /** In policies with {@code each} only: the one that is being tried. */
  static final String ITEM = "item";

  /** What the parameters of the policy at work start with. */
  static final String PARAMETERS = "params.";

  /** What a value is taken from while an expression runs. */
  record Source(CelType type, Function<ExpressionBindings, Object> value) {}

  private static final Set<String> CONNECTION_ID = Set.of("change.catalog", "change.name");
  private static final CelType TEXTS = ListType.create(SimpleType.STRING);
  private static final CelType TEXT_BY_KEY = MapType.create(SimpleType.STRING, SimpleType.STRING);
  private static final Map<String, Source> ALL = new HashMap<>();

  static {
    for (FactVariable variable : FactVariable.all()) {
      Function<DefinitionFacts, Object> value = variable.value();
      put(
          "connection." + variable.name(),
          variable.type(),
          bindings -> value.apply(bindings.connection()));
      put(
          "previous." + variable.name(),
          variable.type(),
          bindings -> value.apply(bindings.previous()));
    }
    put("previous.known", SimpleType.BOOL, ExpressionBindings::previousKnown);
    put("change.operation", SimpleType.STRING, bindings -> bindings.change().operation().name());
    put("change.action", SimpleType.STRING, bindings -> bindings.change().action());
    put("change.principal", SimpleType.STRING, bindings -> bindings.change().principal());
    put(
        "change.catalog",
        SimpleType.STRING,
        bindings -> bindings.change().connection().getCatalogId());
    put("change.name", SimpleType.STRING, bindings -> bindings.change().connection().getName());
    put("change.weakened", TEXT_BY_KEY, bindings -> bindings.changes().weakened());
    put("change.redirected", TEXT_BY_KEY, bindings -> bindings.changes().redirected());
    put("change.exposed", TEXTS, bindings -> bindings.changes().exposed());
    put("home.account", SimpleType.STRING, ExpressionBindings::ownAccount);
    put("home.region", SimpleType.STRING, bindings -> bindings.home().region());
    put("change.time", SimpleType.TIMESTAMP, bindings -> bindings.change().judgedAt());
  }

  private ExpressionNames() {}

  private static void put(String name, CelType type, Function<ExpressionBindings, Object> value) {
    ALL.put(name, new Source(type, value));
  }

  /** By name, but for {@link #ITEM} and parameters. */
  static Map<String, Source> all() {
    return Collections.unmodifiableMap(new TreeMap<>(ALL));
  }

  /**
   * Whether a name tells of the change, or of what was before it. The name and the catalog do not:
   * the connection had them before.
   */
  static boolean isOfChange(String name) {
    return name.startsWith("previous.")
        || (name.startsWith("change.") && !CONNECTION_ID.contains(name));
  }

  static Map<String, Source> lookup() {
    return ALL;
  }
}

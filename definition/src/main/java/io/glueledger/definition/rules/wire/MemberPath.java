/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request a member stands. Put into words only when something is wrong with it, and one
 * is made for each member of each request.
 */
record MemberPath(@Nullable MemberPath outer, String name) {
  static final MemberPath REQUEST = new MemberPath(null, "");

  MemberPath member(String inner) {
    return new MemberPath(this, inner);
  }

  /** {@code ConnectionInput.Name}. */
  String asGlueWritesIt() {
    return String.join(".", names());
  }

  /** {@code connectionInput.name}: AWS's validation errors write members in camel case. */
  String asAwsSaysIt() {
    return names().stream().map(MemberPath::camelCase).collect(Collectors.joining("."));
  }

  private Deque<String> names() {
    Deque<String> names = new ArrayDeque<>();
    for (MemberPath at = this; at != null && at.outer != null; at = at.outer) {
      names.addFirst(at.name);
    }
    return names;
  }

  private static String camelCase(String name) {
    boolean keyOfMap = name.equals(name.toUpperCase(Locale.ROOT));
    return keyOfMap ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in a request a member stands, from the outside in. */
record MemberPath(List<String> names) {
  static final MemberPath REQUEST = new MemberPath(List.of());

  MemberPath {
    names = List.copyOf(names);
  }

  MemberPath member(String name) {
    return new MemberPath(Stream.concat(names.stream(), Stream.of(name)).toList());
  }

  /** {@code ConnectionInput.Name}. */
  String asGlueWritesIt() {
    return String.join(".", names);
  }

  /** {@code connectionInput.name}: AWS's validation errors write members in camel case. */
  String asAwsSaysIt() {
    return names.stream().map(MemberPath::camelCase).collect(Collectors.joining("."));
  }

  private static String camelCase(String name) {
    boolean keyOfMap = name.equals(name.toUpperCase(Locale.ROOT));
    return keyOfMap ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}

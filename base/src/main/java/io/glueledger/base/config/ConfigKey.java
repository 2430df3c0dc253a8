/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Locale;
import java.util.Optional;

/**
 * One key that the file or the environment may set.
 *
 * @param name as in the file, levels joined by dots: {@code ingest.listen.port}; {@code kafka.*}
 *     stands for all keys that begin so and are no others
 * @param type of its value; a list is a YAML list, or words between commas
 * @param fallback what it is if nothing sets it, as it would be written
 * @param required true if something must set it
 * @param meaning one sentence for the documentation
 */
public record ConfigKey(
    String name, JavaType type, Optional<String> fallback, boolean required, String meaning) {

  private static final String VARIABLES = "GLUE_LEDGER_";
  private static final String OPEN = ".*";

  /** The environment variable that sets it: {@code GLUE_LEDGER_INGEST_LISTEN_PORT}. */
  public String variable() {
    return variable(name);
  }

  /** True if it stands for all keys that begin with its {@link #prefix}. */
  public boolean isOpen() {
    return name.endsWith(OPEN);
  }

  /** What the keys begin with that an open one stands for, dot included. */
  String prefix() {
    return name.substring(0, name.length() - 1);
  }

  boolean isList() {
    return valueType().isCollectionLikeType();
  }

  /** The type of one value: that of a list's items, and never {@link Optional}. */
  JavaType wordType() {
    return isList() ? valueType().getContentType() : valueType();
  }

  private JavaType valueType() {
    return type.isReferenceType() ? type.getReferencedType() : type;
  }

  static String variable(String name) {
    return VARIABLES + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** The key of a client's property: in its variable's name each {@code _} stands for a dot. */
  String keyOfProperty(String variable) {
    String property = variable.substring(variable(prefix()).length());
    return prefix() + property.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}

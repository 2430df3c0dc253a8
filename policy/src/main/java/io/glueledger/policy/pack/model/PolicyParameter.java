/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.glueledger.base.tree.SourceText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of a policy that its users may set. Expressions of the policy name it {@code params.} and
 * its name.
 *
 * @param name unique in its policy
 * @param type of the value
 * @param value the default, or what an override has put in its place: String, Long, Boolean or a
 *     List of String, as the type says
 * @param description for people
 */
public record PolicyParameter(
    SourceText name, Type type, Object value, Optional<String> description) {

  /** What a parameter can be. */
  public enum Type {
    /** A text. */
    STRING("string", SimpleType.STRING, "some text"),
    /** A whole number. */
    INT("int", SimpleType.INT, "7"),
    /** True or false. */
    BOOL("bool", SimpleType.BOOL, "true"),
    /** A list of texts, which may be empty. */
    STRINGS("list(string)", ListType.create(SimpleType.STRING), "[corp.example.com]");

    private final String label;
    private final CelType cel;
    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // Types of CEL are values.
    Type(String label, CelType cel, String example) {
      this.label = label;
      this.cel = cel;
      this.example = example;
    }

    /** As packs write it. */
    public String label() {
      return label;
    }

    /** How a pack sets a parameter of this type. */
    public String example(String name) {
      return name + ": " + example;
    }

    /** What the checker of expressions sees. */
    public CelType cel() {
      return cel;
    }

    private boolean takes(Object value) {
      return switch (this) {
        case STRING -> value instanceof String;
        case INT -> value instanceof Long;
        case BOOL -> value instanceof Boolean;
        case STRINGS ->
            value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
      };
    }
  }

  /** Refuses a value of another type; copies a list. */
  public PolicyParameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    if (!type.takes(value)) {
      throw new IllegalArgumentException(
          "the parameter " + name.text() + " must be of type " + type.label());
    }
    if (value instanceof List<?> list) {
      value = List.copyOf(list);
    }
  }

  /** The same parameter with another value. */
  public PolicyParameter with(Object other) {
    return new PolicyParameter(name, type, other, description);
  }

  /** The value as people write it in a pack. */
  public String shown() {
    return type == Type.STRING ? "\"" + value + "\"" : String.valueOf(value);
  }
}

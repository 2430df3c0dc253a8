/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** What every walk over structures of the SDK's model needs to know of their members. */
public final class SdkStructures {

  private SdkStructures() {}

  /** The member that is {@code name} on the wire; empty if the structure has none. */
  public static Optional<SdkField<?>> member(SdkPojo structure, String name) {
    for (SdkField<?> field : structure.sdkFields()) {
      if (field.locationName().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** What {@code structure} has for {@code field}; null for a member that nobody set. */
  public static @Nullable Object value(SdkPojo structure, SdkField<?> field) {
    Object value = field.getValueOrDefault(structure);
    if (value == null || value instanceof String) {
      return value; // Nearly all of them, and quicker told than what interfaces a class has.
    }
    // The SDK shows an absent collection as an empty one of a class of its own.
    boolean absent = value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    return absent ? null : value;
  }

  /** The structure that {@code builder} has been filled for. */
  public static SdkPojo build(SdkPojo builder) {
    return (SdkPojo) ((Buildable) builder).build();
  }

  /** Sets each member of {@code builder} that {@code source} has under the same name. */
  static SdkPojo copy(SdkPojo source, SdkPojo builder) {
    for (SdkField<?> target : builder.sdkFields()) {
      Object value =
          member(source, target.locationName()).map(field -> value(source, field)).orElse(null);
      if (value instanceof SdkPojo nested) {
        target.set(builder, copy(nested, target.constructor().get()));
      } else if (value != null && target.marshallingType() != MarshallingType.SDK_POJO) {
        target.set(builder, value);
      }
    }
    return build(builder);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;

/**
 * How one member stands in the ledger's record, and in Glue's structure.
 *
 * @param position where it stands in its record
 * @param isNullable whether its record may do without
 * @param member what is known of it; of a structure, nothing but its path
 * @param kind what its record holds
 * @param sdkField the same in Glue's model; null for tags
 * @param structure its members, if it is a structure
 */
public record MemberShape(
    int position,
    boolean isNullable,
    DefinitionMember member,
    Kind kind,
    @Nullable SdkField<?> sdkField,
    @Nullable DefinitionShape structure) {

  /** What a record of the ledger holds in one place. */
  public enum Kind {
    /** One value. */
    VALUE,
    /** Values in order. */
    LIST,
    /** Values by key. */
    MAP,
    /** True or false. */
    FLAG,
    /** Members of its own. */
    STRUCTURE
  }
}

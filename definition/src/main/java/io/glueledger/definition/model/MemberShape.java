/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;

/** How one member stands in the ledger's record, and in Glue's structure. */
public final class MemberShape {

  /** What the ledger's record holds. */
  enum Kind {
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

  private final Schema.Field field;
  private final DefinitionMember member;
  private final Kind kind;
  private final @Nullable SdkField<?> sdkField;
  private final @Nullable DefinitionShape structure;

  MemberShape(
      Schema.Field field,
      DefinitionMember member,
      Kind kind,
      @Nullable SdkField<?> sdkField,
      @Nullable DefinitionShape structure) {
    this.field = field;
    this.member = member;
    this.kind = kind;
    this.sdkField = sdkField;
    this.structure = structure;
  }

  /** Where it stands in its record. */
  public int position() {
    return field.pos();
  }

  /** Whether its record may do without. */
  boolean isNullable() {
    return field.schema().getType() == Schema.Type.UNION;
  }

  /** What is known of it; of a structure, nothing but its path. */
  public DefinitionMember member() {
    return member;
  }

  /** What its record holds. */
  Kind kind() {
    return kind;
  }

  /** Its members, if it is a structure. */
  public @Nullable DefinitionShape structure() {
    return structure;
  }

  /** The same in Glue's model; null for tags. */
  @Nullable SdkField<?> sdkField() {
    return sdkField;
  }
}

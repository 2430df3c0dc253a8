/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import io.glueledger.definition.model.MemberShape.Kind;
import io.glueledger.event.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * One record of a definition beside the structure of Glue's model that it stands for, both as their
 * schemas have them. Whatever goes over a definition goes by this, so that a member that is added
 * to the schema cannot be forgotten.
 */
public final class DefinitionShape {

  /** Members that Glue does not call as the ledger does. */
  private static final Map<String, String> GLUE_NAMES =
      Map.of(
          "securityGroupIds", "SecurityGroupIdList",
          "oauth2Properties", "OAuth2Properties",
          "grantType", "OAuth2GrantType",
          "clientApplication", "OAuth2ClientApplication",
          "awsManagedClientApplicationReference", "AWSManagedClientApplicationReference",
          "tokenUrlParameters", "TokenUrlParametersMap",
          "credentials", "OAuth2Credentials");

  /** The whole of a definition. */
  public static final DefinitionShape DEFINITION =
      new DefinitionShape(Definition.getClassSchema(), "", ConnectionInput.builder());

  private final Schema schema;
  private final Class<? extends SpecificRecord> type;
  private final List<MemberShape> members;

  private DefinitionShape(Schema schema, String path, SdkPojo structure) {
    this.schema = schema;
    this.type = type(schema);
    List<MemberShape> shapes = new ArrayList<>();
    schema.getFields().forEach(field -> shapes.add(shape(field, path, structure)));
    this.members = List.copyOf(shapes);
  }

  /** The members in the order of the schema. */
  public List<MemberShape> members() {
    return members;
  }

  /** A record of this shape, not yet filled. */
  SpecificRecord newRecord() {
    return (SpecificRecord) SpecificData.newInstance(type, schema);
  }

  private static Class<? extends SpecificRecord> type(Schema schema) {
    try {
      return Class.forName(schema.getFullName()).asSubclass(SpecificRecord.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no class was generated for " + schema.getFullName(), e);
    }
  }

  private static MemberShape shape(Schema.Field field, String path, SdkPojo structure) {
    String name = glueName(field);
    String full = path.isEmpty() ? name : path + "." + name;
    Optional<SdkField<?>> sdkField = SdkStructures.member(structure, name);
    DefinitionMember member = DefinitionMember.at(full);
    if (sdkField.isEmpty() && member != DefinitionMember.TAGS) {
      throw new IllegalStateException("Glue's model has no member " + full);
    }
    Schema type = withoutNull(field.schema());
    Kind kind = kind(type);
    @Nullable DefinitionShape nested =
        kind == Kind.STRUCTURE
            ? new DefinitionShape(type, full, sdkField.orElseThrow().constructor().get())
            : null;
    boolean nullable = field.schema().getType() == Schema.Type.UNION;
    return new MemberShape(field.pos(), nullable, member, kind, sdkField.orElse(null), nested);
  }

  private static String glueName(Schema.Field field) {
    String own = field.name();
    String plain = own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
    return GLUE_NAMES.getOrDefault(own, plain);
  }

  private static Schema withoutNull(Schema schema) {
    return schema.getType() == Schema.Type.UNION ? schema.getTypes().get(1) : schema;
  }

  private static Kind kind(Schema type) {
    return switch (type.getType()) {
      case ARRAY -> Kind.LIST;
      case MAP -> Kind.MAP;
      case BOOLEAN -> Kind.FLAG;
      case RECORD -> type.getName().equals("Value") ? Kind.VALUE : Kind.STRUCTURE;
      default -> throw new IllegalStateException("no way to go over a " + type.getType());
    };
  }
}

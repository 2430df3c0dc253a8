/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.localglue.shape.ConstrainedMember;
import io.glueledger.localglue.shape.ListShape;
import io.glueledger.localglue.shape.MapShape;
import io.glueledger.localglue.shape.StructureShape;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.glue.model.GetConnectionsFilter;
import software.amazon.awssdk.services.glue.model.TestConnectionInput;

/** The shapes are written by hand; the vendor's model says whether a member is missing. */
class ShapesAgreeWithSdkTest {

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of(GlueShapes.CONNECTION_INPUT, ConnectionInput.builder().build()),
        Arguments.of(GlueShapes.TEST_CONNECTION_INPUT, TestConnectionInput.builder().build()),
        Arguments.of(GlueShapes.CONNECTIONS_FILTER, GetConnectionsFilter.builder().build()));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyMemberOfTheSdkIsKnownWithItsType(StructureShape shape, SdkPojo model) {
    assertThat(described(shape)).isEqualTo(described(model.sdkFields()));
  }

  @Test
  void everyConnectionTypeOfTheSdkIsTaken() {
    assertThat(ConnectionType.knownValues())
        .allMatch(type -> ConnectionTypes.shape().accepts(type.toString()));
  }

  private static Set<String> described(StructureShape shape) {
    return shape.members().entrySet().stream()
        .map(member -> member.getKey() + " " + described(member.getValue()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String described(ConstrainedMember shape) {
    if (shape instanceof StructureShape structure) {
      return described(structure).toString();
    }
    if (shape instanceof ListShape list) {
      return "list of " + described(list.element());
    }
    if (shape instanceof MapShape map) {
      return "map of " + described(map.value());
    }
    return shape.getClass().getSimpleName().replace("Shape", "");
  }

  private static Set<String> described(List<SdkField<?>> fields) {
    return fields.stream()
        .map(field -> field.locationName() + " " + described(field))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String described(SdkField<?> field) {
    if (field.marshallingType() == MarshallingType.SDK_POJO) {
      return described(field.constructor().get().sdkFields()).toString();
    }
    if (field.marshallingType() == MarshallingType.LIST) {
      return "list of " + described(field.getTrait(ListTrait.class).memberFieldInfo());
    }
    if (field.marshallingType() == MarshallingType.MAP) {
      return "map of " + described(field.getTrait(MapTrait.class).valueFieldInfo());
    }
    return field.marshallingType().getTargetClass().getSimpleName();
  }
}

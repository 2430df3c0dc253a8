/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.samples;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Fills every member of a request of the SDK's model, also those of versions to come: texts by
 * path, maps with one entry, lists with one element.
 */
public final class SdkFiller {

  /** The key of the entry of each map. */
  public static final String KEY = "someKey";

  private SdkFiller() {}

  /** {@code builder}, with each text that {@code texts} gives for its path. */
  public static <B extends SdkPojo> B fill(B builder, UnaryOperator<String> texts) {
    fill(builder, "", texts);
    return builder;
  }

  private static void fill(SdkPojo builder, String path, UnaryOperator<String> texts) {
    for (SdkField<?> field : builder.sdkFields()) {
      String name = path.isEmpty() ? field.memberName() : path + "." + field.memberName();
      field.set(builder, value(field, name, texts));
    }
  }

  private static Object value(SdkField<?> field, String path, UnaryOperator<String> texts) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.STRING) {
      return texts.apply(path);
    }
    if (type == MarshallingType.BOOLEAN) {
      return true;
    }
    if (type == MarshallingType.LIST) {
      return List.of(value(field.getTrait(ListTrait.class).memberFieldInfo(), path, texts));
    }
    if (type == MarshallingType.MAP) {
      SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
      return Map.of(KEY, value(member, path + "." + KEY, texts));
    }
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo nested = field.constructor().get();
      fill(nested, path, texts);
      return ((SdkBuilder<?, ?>) nested).build();
    }
    throw new IllegalStateException("no sample for " + path + " of type " + type);
  }
}

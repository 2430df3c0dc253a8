/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills any class of the SDK's model with random values, every member set. */
final class RandomPojos {

  private static final int DEEPEST = 5;
  private static final String LETTERS =
      "abcXYZ019 _-./:\"\\<>&{}[],'üñ数😀\n\t\0\177\uffff\ud7ff\ue000\udbff\udfff";

  private final Random random;

  RandomPojos(Random random) {
    this.random = random;
  }

  SdkPojo fill(SdkPojo builder) {
    return fill(builder, 0);
  }

  private SdkPojo fill(SdkPojo builder, int depth) {
    for (SdkField<?> field : builder.sdkFields()) {
      if (isCarried(field) && depth < DEEPEST) {
        field.set(builder, value(field, depth));
      }
    }
    return (SdkPojo) ((Buildable) builder).build();
  }

  private Object value(SdkField<?> field, int depth) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> text();
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> random.nextInt();
      case LONG -> random.nextLong();
      case DOUBLE -> random.nextGaussian();
      case FLOAT -> (float) random.nextGaussian();
      case INSTANT -> Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
      case SDK_BYTES -> SdkBytes.fromUtf8String(text());
      case SDK_POJO -> fill(field.constructor().get(), depth + 1);
      case LIST -> list(field.getRequiredTrait(ListTrait.class), depth);
      case MAP -> map(field.getRequiredTrait(MapTrait.class), depth);
      default -> throw new IllegalStateException(field.locationName());
    };
  }

  private List<Object> list(ListTrait trait, int depth) {
    List<Object> items = new ArrayList<>();
    int most = isCarried(trait.memberFieldInfo()) ? 3 : 1;
    for (int count = random.nextInt(most); count > 0 && depth < DEEPEST - 1; count--) {
      items.add(value(trait.memberFieldInfo(), depth));
    }
    return items;
  }

  private Map<String, Object> map(MapTrait trait, int depth) {
    Map<String, Object> entries = new LinkedHashMap<>();
    int most = isCarried(trait.valueFieldInfo()) ? 3 : 1;
    for (int count = random.nextInt(most); count > 0 && depth < DEEPEST - 1; count--) {
      entries.put(text(), value(trait.valueFieldInfo(), depth));
    }
    return entries;
  }

  /** Documents, which only Iceberg tables have, are not carried. */
  private static boolean isCarried(SdkField<?> field) {
    return field.marshallingType().getKnownType() != MarshallingKnownType.DOCUMENT;
  }

  /** Any text, perhaps none: letters that are likely to go wrong, and all others. */
  private String text() {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(20); count > 0; count--) {
      int any = random.nextInt(Character.MAX_CODE_POINT + 1);
      boolean likely = random.nextBoolean() || Character.getType(any) == Character.SURROGATE;
      text.appendCodePoint(likely ? letters[random.nextInt(letters.length)] : any);
    }
    return text.toString();
  }
}

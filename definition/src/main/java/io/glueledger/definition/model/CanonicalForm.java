/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One byte form per request: equal requests have equal bytes, whatever the order in which a client
 * wrote the entries of a map or the members of an object, and different requests different ones. An
 * absent member is not the same as an empty one; the order of a list counts.
 *
 * <p>The bytes hold all secrets of the request. They are for keyed hashing, and go nowhere else.
 */
public final class CanonicalForm {

  /** Each value is its tag, its length or count, and its content: no two values have one form. */
  private static final char RECORD = 'R';

  private static final char MAP = 'M';
  private static final char LIST = 'L';
  private static final char TEXT = 'T';
  private static final char BYTES = 'B';
  private static final char SCALAR = 'S';
  private static final char NOTHING = 'N';

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CanonicalForm() {}

  /**
   * The form of {@code request}.
   *
   * @throws IllegalArgumentException if the model has a type of member that is not known here
   */
  public static byte[] bytes(SdkPojo request) {
    CanonicalForm form = new CanonicalForm();
    form.record(request);
    return form.out.toByteArray();
  }

  private void record(SdkPojo pojo) {
    TreeMap<String, @Nullable Object> present = new TreeMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = SdkStructures.value(pojo, field);
      if (value != null) {
        present.put(field.memberName(), value);
      }
    }
    tag(RECORD, present.size());
    text(pojo.getClass().getName());
    entries(present);
  }

  private void value(@Nullable Object value) {
    if (value == null) {
      tag(NOTHING, 0);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof SdkPojo pojo) {
      record(pojo);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof List<?> list) {
      tag(LIST, list.size());
      list.forEach(this::value);
    } else if (value instanceof SdkBytes bytes) {
      content(BYTES, bytes.asByteArrayUnsafe());
    } else if (value instanceof BigDecimal number) {
      scalar(number.stripTrailingZeros().toPlainString(), BigDecimal.class);
    } else if (value instanceof Number || value instanceof Boolean || value instanceof Instant) {
      scalar(value.toString(), value.getClass());
    } else {
      throw new IllegalArgumentException(
          "no canonical form for members of type " + value.getClass().getName());
    }
  }

  private void map(Map<?, ?> map) {
    TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(key.toString(), value));
    tag(MAP, sorted.size());
    entries(sorted);
  }

  private void entries(SortedMap<String, @Nullable Object> entries) {
    entries.forEach(
        (key, value) -> {
          text(key);
          value(value);
        });
  }

  private void scalar(String text, Class<?> type) {
    content(SCALAR, (type.getName() + ' ' + text).getBytes(UTF_8));
  }

  /** As UTF-16, for no charset encodes half a surrogate pair, and JSON can hold one. */
  private void text(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    content(TEXT, bytes.array());
  }

  private void content(char tag, byte[] bytes) {
    tag(tag, bytes.length);
    out.writeBytes(bytes);
  }

  private void tag(char tag, int size) {
    out.write(tag);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(size).array());
  }
}

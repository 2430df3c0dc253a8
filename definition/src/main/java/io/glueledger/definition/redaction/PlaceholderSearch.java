/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.model.SdkStructures;
import io.glueledger.definition.redaction.encoding.DecodedView;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Finds what hiding left, in any text of a request, also as clients of URLs encode it. */
final class PlaceholderSearch {

  private PlaceholderSearch() {}

  /**
   * The paths of those in {@code value}, which stands at {@code path}: depth first, in the order of
   * the model; maps by key.
   */
  static Stream<String> in(String path, Object value) {
    if (value instanceof String text) {
      return isPlaceholder(text) ? Stream.of(path) : Stream.empty();
    }
    if (value instanceof SdkPojo pojo) {
      return pojo.sdkFields().stream().flatMap(field -> member(path, pojo, field));
    }
    if (value instanceof List<?> list) {
      return list.stream().filter(Objects::nonNull).flatMap(element -> in(path, element));
    }
    return value instanceof Map<?, ?> map
        ? new TreeMap<Object, Object>(map).entrySet().stream().flatMap(entry -> entry(path, entry))
        : Stream.empty();
  }

  private static Stream<String> member(String path, SdkPojo pojo, SdkField<?> field) {
    Object member = SdkStructures.value(pojo, field);
    String name = path.isEmpty() ? field.memberName() : path + "." + field.memberName();
    return member == null ? Stream.empty() : in(name, member);
  }

  private static Stream<String> entry(String path, Map.Entry<?, ?> entry) {
    String key = String.valueOf(entry.getKey());
    if (isPlaceholder(key)) {
      return Stream.of(path);
    }
    Object value = entry.getValue();
    String shown = PropertyKeys.isKnown(key) ? key : SecretScanner.blank(key);
    return value == null ? Stream.empty() : in(path + "." + shown, value);
  }

  private static boolean isPlaceholder(String text) {
    return DecodedView.of(text).stream()
        .anyMatch(view -> view.text().contains(RedactionMarker.TEXT));
  }
}

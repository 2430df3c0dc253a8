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
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Finds what hiding left, in any text of a request, also as clients of URLs encode it. */
final class PlaceholderSearch {

  private PlaceholderSearch() {}

  /**
   * The path of the first one in {@code value}, which stands at {@code path}: depth first, in the
   * order of the model; maps by key.
   */
  static Optional<String> in(String path, Object value) {
    if (value instanceof String text) {
      return isPlaceholder(text) ? Optional.of(path) : Optional.empty();
    }
    if (value instanceof SdkPojo pojo) {
      for (SdkField<?> field : pojo.sdkFields()) {
        Object member = SdkStructures.value(pojo, field);
        String name = path.isEmpty() ? field.memberName() : path + "." + field.memberName();
        Optional<String> found = member == null ? Optional.empty() : in(name, member);
        if (found.isPresent()) {
          return found;
        }
      }
    } else if (value instanceof List<?> list) {
      return list.stream().filter(e -> e != null).flatMap(e -> in(path, e).stream()).findFirst();
    } else if (value instanceof Map<?, ?> map) {
      return entries(path, map);
    }
    return Optional.empty();
  }

  private static Optional<String> entries(String path, Map<?, ?> map) {
    for (Map.Entry<?, ?> entry : new TreeMap<Object, Object>(map).entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (isPlaceholder(key)) {
        return Optional.of(path);
      }
      Object value = entry.getValue();
      String shown = PropertyKeys.isKnown(key) ? key : SecretScanner.blank(key);
      Optional<String> found = value == null ? Optional.empty() : in(path + "." + shown, value);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isPlaceholder(String text) {
    return DecodedView.of(text).stream()
        .anyMatch(view -> view.text().contains(RedactionMarker.TEXT));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.model.SdkStructures;
import io.glueledger.definition.model.ValueMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * One answer of Glue, hidden member by member as the SDK's model has them. A text that stands in no
 * definition is hidden too, unless it is known to be Glue's own.
 *
 * @param mapper says what a definition shows of a value
 * @param secrets kept out of what Glue says in words of its own
 */
record HiddenAnswer(ValueMapper mapper, RequestSecrets secrets) {

  /** Words of Glue, and the name, which is stored as it is. */
  private static final Set<String> SHOWN =
      Set.of("Name", "Status", "CompatibleComputeEnvironments");

  /** What Glue says in words of its own, which may repeat what it was sent. */
  private static final Set<String> SENTENCES = Set.of("StatusReason", "LastUpdatedBy");

  Connection hide(Connection connection) {
    return (Connection) structure("", connection);
  }

  private SdkPojo structure(String path, SdkPojo given) {
    SdkPojo hidden = (SdkPojo) ((ToCopyableBuilder<?, ?>) given).toBuilder();
    for (SdkField<?> field : given.sdkFields()) {
      Object value = SdkStructures.value(given, field);
      if (value != null) {
        String name = path.isEmpty() ? field.memberName() : path + "." + field.memberName();
        field.set(hidden, member(name, value));
      }
    }
    return SdkStructures.build(hidden);
  }

  private @Nullable Object member(String path, Object value) {
    if (value instanceof SdkPojo nested) {
      return structure(path, nested);
    }
    boolean holdsText = value instanceof String || value instanceof List || value instanceof Map;
    if (!holdsText || SHOWN.contains(path)) {
      return value;
    }
    if (SENTENCES.contains(path)) {
      return secrets.redacted((String) value);
    }
    Optional<DefinitionMember> member = DefinitionMember.classified(path);
    return member.isPresent() ? shown(member.get(), value) : nothingOf(value);
  }

  private Object shown(DefinitionMember member, Object value) {
    if (value instanceof Map<?, ?> map) {
      return map(member, map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(text -> entry(member, "", (String) text)).toList();
    }
    return ((String) value).isEmpty() ? value : entry(member, "", (String) value);
  }

  /** Of a member that nobody has classified only that a text is there is said. */
  private static @Nullable Object nothingOf(Object value) {
    return value instanceof String ? ReadHiding.HIDDEN_PLACEHOLDER : null;
  }

  /** The entries of a member: whoever writes them back must not lose one. */
  Map<String, String> map(DefinitionMember member, Map<?, ?> raw) {
    Map<String, String> shown = new LinkedHashMap<>();
    raw.forEach(
        (name, value) -> {
          String key = (String) name;
          shown.put(mapper.key(member, key), entry(member, key, (String) value));
        });
    return shown;
  }

  /** A text always, for the model has no place for its absence. */
  private String entry(DefinitionMember member, String key, String raw) {
    return mapper.value(member, key, raw).getText().orElse(ReadHiding.HIDDEN_PLACEHOLDER);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.request;

import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.model.MemberContent;
import io.glueledger.definition.model.SdkStructures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * The secrets that an update removes on purpose: it says {@value #WORD} for each. Glue never sees
 * the word.
 *
 * @param input the definition without them
 * @param paths where they stood, as Glue writes paths
 */
record RemovedSecrets(ConnectionInput input, Set<String> paths) {

  /** What an update says instead of a secret that the connection shall hold no longer. */
  static final String WORD = "(removed)";

  /** Takes them out of {@code input}. */
  static RemovedSecrets from(ConnectionInput input) {
    Set<String> paths = new TreeSet<>();
    ConnectionInput rest = (ConnectionInput) structure("", input, paths);
    return paths.isEmpty()
        ? new RemovedSecrets(input, Set.of())
        : new RemovedSecrets(rest, Set.copyOf(paths));
  }

  private static SdkPojo structure(String path, SdkPojo given, Set<String> removed) {
    SdkPojo rest = (SdkPojo) ((ToCopyableBuilder<?, ?>) given).toBuilder();
    for (SdkField<?> field : given.sdkFields()) {
      Object value = SdkStructures.value(given, field);
      if (value != null) {
        String name = path.isEmpty() ? field.memberName() : path + "." + field.memberName();
        field.set(rest, member(name, value, removed));
      }
    }
    return SdkStructures.build(rest);
  }

  private static @Nullable Object member(String path, Object value, Set<String> removed) {
    if (value instanceof SdkPojo nested) {
      return structure(path, nested, removed);
    }
    MemberContent content =
        DefinitionMember.classified(path).map(DefinitionMember::content).orElse(MemberContent.TEXT);
    if (value instanceof Map<?, ?> map) {
      return entries(path, content, map, removed);
    }
    if (content != MemberContent.CREDENTIAL || !value.equals(WORD)) {
      return value;
    }
    removed.add(path);
    return null;
  }

  private static Map<String, Object> entries(
      String path, MemberContent content, Map<?, ?> given, Set<String> removed) {
    Map<String, Object> rest = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          String key = (String) name;
          if (WORD.equals(value) && isSecret(content, key)) {
            removed.add(path + "." + key);
          } else {
            rest.put(key, value);
          }
        });
    return rest;
  }

  private static boolean isSecret(MemberContent content, String key) {
    return content == MemberContent.CREDENTIAL
        || PropertyKeys.PASSWORDS.contains(key)
        || CredentialNames.isCredential(key);
  }
}

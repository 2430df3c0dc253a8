/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A definition taken apart into its values, each with the path that Glue knows it by. The way goes
 * by the schema, so that a member that is added to it cannot be forgotten here.
 */
final class DefinitionPaths {

  /**
   * What stands at one path: one value, or the elements of a list; never nothing.
   *
   * @param parent the path of the map that it stands in; empty if it stands in none
   */
  record Leaf(String parent, String key, List<Value> values) {
    Leaf {
      values = List.copyOf(values);
    }
  }

  /** Members that Glue does not call as the ledger does. */
  private static final Map<String, String> NAMES =
      Map.of(
          "securityGroupIds", "SecurityGroupIdList",
          "oauth2Properties", "OAuth2Properties",
          "grantType", "OAuth2GrantType",
          "clientApplication", "OAuth2ClientApplication",
          "awsManagedClientApplicationReference", "AWSManagedClientApplicationReference",
          "tokenUrlParameters", "TokenUrlParametersMap",
          "credentials", "OAuth2Credentials");

  private final Map<String, Leaf> leaves = new TreeMap<>();

  private DefinitionPaths() {}

  /** The leaves by path, sorted; an absent member and an empty one have none. */
  static Map<String, Leaf> of(Definition definition) {
    DefinitionPaths all = new DefinitionPaths();
    all.members("", definition);
    return all.leaves;
  }

  private void members(String path, IndexedRecord entry) {
    for (Schema.Field field : entry.getSchema().getFields()) {
      Object datum = entry.get(field.pos());
      if (datum != null) {
        walk(join(path, name(field)), datum);
      }
    }
  }

  private void walk(String path, Object datum) {
    if (datum instanceof Value value) {
      value("", path, path, value);
    } else if (datum instanceof IndexedRecord entry) {
      members(path, entry);
    } else if (datum instanceof Map<?, ?> map) {
      map.forEach((key, value) -> value(path, key.toString(), join(path, key), (Value) value));
    } else if (datum instanceof List<?> list) {
      List<Value> values = list.stream().map(Value.class::cast).toList();
      if (!values.isEmpty()) {
        leaves.put(path, new Leaf("", path, values));
      }
    } else {
      leaves.put(path, new Leaf("", path, List.of(clear(datum.toString()))));
    }
  }

  private void value(String parent, String key, String path, Value value) {
    if (!ValueComparison.isEmpty(value)) {
      leaves.put(path, new Leaf(parent, key, List.of(value)));
    }
    value
        .getMembers()
        .orElse(Map.of())
        .forEach((name, member) -> value(path, name, join(path, name), plain(member)));
  }

  private static Value plain(MemberValue member) {
    return new Value(
        member.getVisibility(),
        member.getText().orElse(null),
        member.getFingerprints(),
        member.getUrl().orElse(null),
        null);
  }

  private static Value clear(@Nullable String text) {
    return new Value(Visibility.CLEAR, text, List.of(), null, null);
  }

  private static String name(Schema.Field field) {
    String own = field.name();
    String plain = own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
    return NAMES.getOrDefault(own, plain);
  }

  private static String join(String path, Object name) {
    return path.isEmpty() ? name.toString() : path + "." + name;
  }
}

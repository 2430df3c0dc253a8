/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.base.text.Nearest;
import io.glueledger.policy.pack.yaml.Node;
import io.glueledger.policy.pack.yaml.Node.Entry;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.Node.Scalar;
import io.glueledger.policy.pack.yaml.Node.Sequence;
import io.glueledger.policy.pack.yaml.PackError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads connections as callers write them: Glue's ConnectionInput, by the SDK's own model, and
 * Tags. Collects what is wrong instead of stopping at it.
 */
public final class ConnectionNodes {
  private static final String TAGS = "Tags";
  private static final String NAME = "Name";

  private final Optional<String> where;
  private final List<PackError> errors;

  private ConnectionNodes(Optional<String> where, List<PackError> errors) {
    this.where = where;
    this.errors = errors;
  }

  /**
   * The connection of a mapping; of no use if there are errors. Its name may be left out.
   *
   * @param where the policy or case that it belongs to, for the errors
   * @param errors where to put what is wrong
   */
  public static GivenConnection read(
      Mapping mapping, Optional<String> where, List<PackError> errors) {
    ConnectionNodes reader = new ConnectionNodes(where, errors);
    Map<String, Entry> members = new LinkedHashMap<>(mapping.entries());
    Entry tags = members.remove(TAGS);
    ConnectionInput.Builder builder = ConnectionInput.builder().name("case");
    reader.fill(builder, new Mapping(mapping.at(), members), Set.of(TAGS));
    if (!members.containsKey("ConnectionType")) {
      reader.error(
          mapping, "ConnectionType is missing", "Add ConnectionType: JDBC or another one.");
    }
    Map<String, String> texts = tags == null ? Map.of() : reader.texts(tags.value(), TAGS);
    return new GivenConnection(builder.build(), texts);
  }

  private void fill(SdkPojo builder, Mapping mapping, Set<String> alsoKnown) {
    Map<String, SdkField<?>> fields = new HashMap<>();
    builder.sdkFields().forEach(field -> fields.put(field.locationName(), field));
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              SdkField<?> field = fields.get(key);
              if (field == null) {
                Set<String> known = new TreeSet<>(fields.keySet());
                known.addAll(alsoKnown);
                known.remove(NAME);
                errors.add(
                    PackError.structural(
                        entry.at(),
                        where,
                        "unknown member " + key,
                        Nearest.to(key, known)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Known are " + known + ".")));
              } else {
                field.set(builder, value(entry.value(), field, key));
              }
            });
  }

  private Object value(Node node, SdkField<?> field, String key) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo inner = field.constructor().get();
      if (node instanceof Mapping mapping) {
        fill(inner, mapping, Set.of());
      } else {
        error(node, key + " must be a mapping, and is " + node.kind(), "Write " + key + ": {…}.");
      }
      return ((Buildable) inner).build();
    }
    if (type == MarshallingType.MAP) {
      return texts(node, key);
    }
    if (type == MarshallingType.LIST) {
      return list(node, field, key);
    }
    String text = text(node, key);
    return type == MarshallingType.BOOLEAN ? (Object) Boolean.valueOf(text) : text;
  }

  private List<String> list(Node node, SdkField<?> field, String key) {
    List<String> texts = new ArrayList<>();
    boolean ofTexts =
        field.getTrait(ListTrait.class).memberFieldInfo().marshallingType()
            == MarshallingType.STRING;
    if (ofTexts && node instanceof Sequence sequence) {
      sequence.members().forEach(member -> texts.add(text(member, key)));
    } else {
      error(node, key + " must be a list, and is " + node.kind(), "Write " + key + ": [a, b].");
    }
    return texts;
  }

  private Map<String, String> texts(Node node, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach((name, entry) -> texts.put(name, text(entry.value(), name)));
    } else {
      error(node, key + " must be a mapping, and is " + node.kind(), "Write " + key + ": {a: b}.");
    }
    return texts;
  }

  private String text(Node node, String key) {
    if (node instanceof Scalar scalar) {
      return scalar.source().text();
    }
    error(node, key + " must be a text, and is " + node.kind(), "Write " + key + ": some text.");
    return "";
  }

  private void error(Node node, String problem, String hint) {
    errors.add(PackError.structural(node.at(), where, problem, hint));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Scalar;
import io.glueledger.base.tree.TreeNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final String prefix;
  private final List<Problem> problems;

  private ConnectionNodes(String prefix, List<Problem> problems) {
    this.prefix = prefix;
    this.problems = problems;
  }

  /**
   * The connection of a mapping; of no use if there are problems. Its name may be left out.
   *
   * @param prefix of the paths of what it belongs to: {@code policy ACME-01: }
   * @param problems where to put what is wrong
   */
  public static GivenConnection read(Mapping mapping, String prefix, List<Problem> problems) {
    ConnectionNodes reader = new ConnectionNodes(prefix, problems);
    Map<String, Member> members = new LinkedHashMap<>(mapping.members());
    Member tags = members.remove(TAGS);
    ConnectionInput.Builder builder = ConnectionInput.builder().name("case");
    reader.fill(builder, new Mapping(mapping.at(), members), Set.of(TAGS));
    if (!members.containsKey("ConnectionType")) {
      reader.error(
          mapping, "ConnectionType", "is missing", "Add ConnectionType: JDBC or another one.");
    }
    Map<String, String> texts = tags == null ? Map.of() : reader.texts(tags.value(), TAGS);
    return new GivenConnection(builder.build(), texts);
  }

  private void fill(SdkPojo builder, Mapping mapping, Set<String> alsoKnown) {
    Map<String, SdkField<?>> fields = new HashMap<>();
    builder.sdkFields().forEach(field -> fields.put(field.locationName(), field));
    mapping
        .members()
        .forEach(
            (key, entry) -> {
              SdkField<?> field = fields.get(key);
              if (field == null) {
                Set<String> known = new TreeSet<>(fields.keySet());
                known.addAll(alsoKnown);
                known.remove(NAME);
                problems.add(
                    new Problem(
                        entry.at(),
                        prefix + key,
                        "is no member of a connection here",
                        Nearest.to(key, known)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Known are " + known + ".")));
              } else {
                field.set(builder, value(entry.value(), field, key));
              }
            });
  }

  private Object value(TreeNode node, SdkField<?> field, String key) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo inner = field.constructor().get();
      if (node instanceof Mapping mapping) {
        fill(inner, mapping, Set.of());
      } else {
        error(node, key, "must be a map, not " + node.kind(), "Write " + key + ": {…}.");
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

  private List<String> list(TreeNode node, SdkField<?> field, String key) {
    List<String> texts = new ArrayList<>();
    boolean ofTexts =
        field.getTrait(ListTrait.class).memberFieldInfo().marshallingType()
            == MarshallingType.STRING;
    if (ofTexts && node instanceof Sequence sequence) {
      sequence.items().forEach(member -> texts.add(text(member, key)));
    } else {
      error(node, key, "must be a list, not " + node.kind(), "Write " + key + ": [a, b].");
    }
    return texts;
  }

  private Map<String, String> texts(TreeNode node, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      mapping.members().forEach((name, entry) -> texts.put(name, text(entry.value(), name)));
    } else {
      error(node, key, "must be a map, not " + node.kind(), "Write " + key + ": {a: b}.");
    }
    return texts;
  }

  private String text(TreeNode node, String key) {
    if (node instanceof Scalar scalar) {
      return scalar.source().text();
    }
    error(node, key, "must be a text, not " + node.kind(), "Write " + key + ": some text.");
    return "";
  }

  private void error(TreeNode node, String key, String problem, String hint) {
    problems.add(new Problem(node.at(), prefix + key, problem, hint));
  }
}

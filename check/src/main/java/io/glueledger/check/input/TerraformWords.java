/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Unknown;
import io.glueledger.check.input.CheckSubject.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The attributes of {@code aws_glue_connection} in Glue's words, as the provider sends them. */
final class TerraformWords {

  private static final Map<String, String> MEMBERS =
      Map.of(
          "name", "Name",
          "description", "Description",
          "connection_type", "ConnectionType",
          "match_criteria", "MatchCriteria",
          "connection_properties", "ConnectionProperties",
          "athena_properties", "AthenaProperties",
          "spark_properties", "SparkProperties",
          "python_properties", "PythonProperties",
          "physical_connection_requirements", "PhysicalConnectionRequirements");

  private static final Map<String, String> NETWORK =
      Map.of(
          "availability_zone", "AvailabilityZone",
          "security_group_id_list", "SecurityGroupIdList",
          "subnet_id", "SubnetId");

  /** What the provider sends if the attribute is left out; properties it sends as an empty map. */
  private static final String DEFAULT_TYPE = "JDBC";

  private TerraformWords() {}

  /** Glue gets the tags of the resource with the provider's default tags. */
  static Shape shape(TreeNode values) {
    Optional<TreeNode> all = values.member("tags_all").filter(tags -> !(tags instanceof Unknown));
    return new Shape(
        translated(values, MEMBERS, TerraformWords::member),
        all.or(() -> values.member("tags")),
        false);
  }

  private static TreeNode member(TreeNode value) {
    // A block that may stand once is a list of one.
    return value.items().stream()
        .filter(Mapping.class::isInstance)
        .findFirst()
        .map(block -> translated(block, NETWORK, UnaryOperator.identity()))
        .orElse(value);
  }

  private static TreeNode translated(
      TreeNode values, Map<String, String> words, UnaryOperator<TreeNode> members) {
    if (!(values instanceof Mapping map)) {
      return values;
    }
    Map<String, Member> translated = new LinkedHashMap<>();
    map.members()
        .forEach(
            (key, member) -> {
              String word = words.get(key);
              if (word != null && !isEmpty(member.value())) {
                translated.put(word, new Member(member.at(), members.apply(member.value())));
              }
            });
    if (words.equals(MEMBERS)) {
      translated.computeIfAbsent(
          "ConnectionType",
          absent -> new Member(map.at(), new TreeNode.Scalar(map.at(), DEFAULT_TYPE)));
      translated.computeIfAbsent(
          "ConnectionProperties", absent -> new Member(map.at(), new Mapping(map.at(), Map.of())));
    }
    return new Mapping(map.at(), translated);
  }

  /** An absent attribute is null in a plan, an absent block an empty list; a text may be empty. */
  private static boolean isEmpty(TreeNode value) {
    return value instanceof TreeNode.Nothing
        || (value instanceof TreeNode.Sequence list && list.items().isEmpty())
        || value.text().filter(String::isEmpty).isPresent();
  }
}

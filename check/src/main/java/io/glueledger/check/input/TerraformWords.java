/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.check.input.CheckSubject.Shape;
import io.glueledger.check.tree.Node;
import io.glueledger.check.tree.Node.Mapping;
import io.glueledger.check.tree.Node.Member;
import io.glueledger.check.tree.Node.Unknown;
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
  static Shape shape(Node values) {
    Optional<Node> all = values.member("tags_all").filter(tags -> !(tags instanceof Unknown));
    return new Shape(
        translated(values, MEMBERS, TerraformWords::member),
        all.or(() -> values.member("tags")),
        false);
  }

  private static Node member(Node value) {
    // A block that may stand once is a list of one.
    return value.items().stream()
        .filter(Mapping.class::isInstance)
        .findFirst()
        .map(block -> translated(block, NETWORK, UnaryOperator.identity()))
        .orElse(value);
  }

  private static Node translated(
      Node values, Map<String, String> words, UnaryOperator<Node> members) {
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
          absent -> new Member(map.at(), new Node.Scalar(map.at(), DEFAULT_TYPE)));
      translated.computeIfAbsent(
          "ConnectionProperties", absent -> new Member(map.at(), new Mapping(map.at(), Map.of())));
    }
    return new Mapping(map.at(), translated);
  }

  /** An absent block is an empty list, and an absent text may be an empty one. */
  private static boolean isEmpty(Node value) {
    return (value instanceof Node.Sequence list && list.items().isEmpty())
        || value.text().filter(String::isEmpty).isPresent();
  }
}

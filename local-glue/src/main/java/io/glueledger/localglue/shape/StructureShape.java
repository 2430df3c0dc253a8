/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.reply.ServiceError;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A structure. Members that the model does not know are ignored, as the service does.
 *
 * @param members the shapes of its members by name, in the order of the model
 * @param required the names of those that must be there
 */
public record StructureShape(Map<String, ConstrainedMember> members, Set<String> required)
    implements ConstrainedMember {

  /** Keeps the order of both. */
  public StructureShape {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
  }

  /**
   * One member.
   *
   * @param name its name
   * @param shape its shape
   * @param required whether it must be there
   */
  public record Member(String name, ConstrainedMember shape, boolean required) {}

  /** A structure of these members. */
  public static StructureShape structure(Member... members) {
    Map<String, ConstrainedMember> shapes = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    for (Member member : members) {
      shapes.put(member.name(), member.shape());
      if (member.required()) {
        required.add(member.name());
      }
    }
    return new StructureShape(shapes, required);
  }

  /** A member that must be there. */
  public static Member required(String name, ConstrainedMember shape) {
    return new Member(name, shape, true);
  }

  /** A member that may be there. */
  public static Member optional(String name, ConstrainedMember shape) {
    return new Member(name, shape, false);
  }

  /**
   * Checks a request, and takes out of it what the service would ignore: unknown members and nulls.
   *
   * @return the error to answer; empty if the request is as the model wants it
   */
  public Optional<ServiceError> checkRequest(ObjectNode request) {
    RequestViolations violations = new RequestViolations();
    check(request, ValuePath.ROOT, violations);
    return violations.error();
  }

  @Override
  public void check(JsonNode value, ValuePath path, RequestViolations violations) {
    if (!(value instanceof ObjectNode structure)) {
      violations.wrongType("Expected structure or null, found " + RequestViolations.token(value));
      return;
    }
    structure.removeIf(JsonNode::isNull);
    structure.retain(members.keySet());
    for (String name : required) {
      if (!structure.has(name)) {
        violations.missing(path.member(name));
      }
    }
    for (Map.Entry<String, JsonNode> entry : structure.properties()) {
      ConstrainedMember shape = members.get(entry.getKey());
      if (shape != null) {
        shape.check(entry.getValue(), path.member(entry.getKey()), violations);
      }
    }
  }
}

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

/** A structure. Members that the model does not know are ignored, as the service does. */
public final class StructureShape implements Shape {

  private final Map<String, Shape> members = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();

  private StructureShape() {}

  /** Begins a structure. */
  public static Builder builder() {
    return new Builder();
  }

  /** The shapes of its members by name. */
  public Map<String, Shape> members() {
    return Collections.unmodifiableMap(members);
  }

  /**
   * Checks a request, and takes out of it what the service would ignore: unknown members and nulls.
   *
   * @return the error to answer; empty if the request is as the model wants it
   */
  public Optional<ServiceError> checkRequest(ObjectNode request) {
    Findings findings = new Findings();
    check(request, Path.ROOT, findings);
    return findings.error();
  }

  @Override
  public void check(JsonNode value, Path path, Findings findings) {
    if (!(value instanceof ObjectNode structure)) {
      findings.wrongType("Expected structure or null, found " + Findings.token(value));
      return;
    }
    structure.removeIf(JsonNode::isNull);
    structure.retain(members.keySet());
    for (String name : required) {
      if (!structure.has(name)) {
        findings.missing(path.member(name));
      }
    }
    for (Map.Entry<String, JsonNode> entry : structure.properties()) {
      Shape shape = members.get(entry.getKey());
      if (shape != null) {
        shape.check(entry.getValue(), path.member(entry.getKey()), findings);
      }
    }
  }

  /** Collects the members of one structure. */
  public static final class Builder {

    private final StructureShape shape = new StructureShape();

    private Builder() {}

    /** A member that must be there. */
    public Builder required(String name, Shape member) {
      shape.required.add(name);
      return optional(name, member);
    }

    /** A member that may be there. */
    public Builder optional(String name, Shape member) {
      shape.members.put(name, member);
      return this;
    }

    /** The structure. */
    public StructureShape build() {
      return shape;
    }
  }
}

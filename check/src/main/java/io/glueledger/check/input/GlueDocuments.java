/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.check.input.CheckSubject.Shape;
import io.glueledger.check.tree.Node;
import io.glueledger.check.tree.Node.Mapping;
import io.glueledger.check.tree.Node.Sequence;
import io.glueledger.event.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Connections in Glue's own words: CreateConnection and UpdateConnection requests, connection
 * inputs, and what GetConnection and GetConnections answer; one, or a list.
 */
final class GlueDocuments {

  private GlueDocuments() {}

  static List<CheckSubject> subjects(String file, Node document) throws UnusableInputException {
    List<CheckSubject> subjects = new ArrayList<>();
    add(file, "", document, subjects);
    return subjects;
  }

  private static void add(String file, String path, Node node, List<CheckSubject> subjects)
      throws UnusableInputException {
    if (node instanceof Sequence list) {
      addAll(file, path, list, subjects);
      return;
    }
    if (!(node instanceof Mapping map)) {
      throw new UnusableInputException(
          node.at(), "here must be a connection or a list of them, not " + node.kind());
    }
    Optional<Node> listed = map.member("ConnectionList");
    if (listed.isPresent()) {
      addAll(file, path + "ConnectionList", listed.get(), subjects);
    } else if (map.member("Connection").isPresent()) {
      subjects.add(returned(file, path + "Connection", map.member("Connection").get()));
    } else if (map.member("CreationTime").isPresent() || map.member("Status").isPresent()) {
      subjects.add(returned(file, path, map));
    } else if (map.member("ConnectionInput").isPresent()) {
      subjects.add(request(file, path, map, map.member("ConnectionInput").get()));
    } else if (map.member("ConnectionType").isPresent()
        || map.member("ConnectionProperties").isPresent()) {
      subjects.add(create(file, path, map, Optional.empty(), Optional.empty(), false));
    } else {
      throw new UnusableInputException(
          map.at(),
          "this is no connection: give a CreateConnection request, a ConnectionInput, the answer of"
              + " GetConnections, the JSON of a Terraform plan or a CloudFormation template");
    }
  }

  private static void addAll(String file, String path, Node list, List<CheckSubject> subjects)
      throws UnusableInputException {
    List<Node> items = list.items();
    for (int index = 0; index < items.size(); index++) {
      Node item = items.get(index);
      if (path.endsWith("ConnectionList")) {
        subjects.add(returned(file, path + "[" + index + "]", item));
      } else {
        add(file, path + "[" + index + "]", item, subjects);
      }
    }
  }

  private static CheckSubject request(String file, String path, Mapping request, Node input) {
    Optional<String> catalogId = request.member("CatalogId").flatMap(Node::text);
    if (request.member("Name").isPresent()) {
      return new CheckSubject(
          file,
          path,
          input.at(),
          Operation.UPDATE,
          catalogId,
          Optional.of(new Shape(input, Optional.empty(), false)),
          Optional.empty());
    }
    return create(file, path, input, catalogId, request.member("Tags"), false);
  }

  private static CheckSubject returned(String file, String path, Node connection) {
    return create(file, path, connection, Optional.empty(), Optional.empty(), true);
  }

  private static CheckSubject create(
      String file,
      String path,
      Node members,
      Optional<String> catalogId,
      Optional<Node> tags,
      boolean returned) {
    return new CheckSubject(
        file,
        path,
        members.at(),
        Operation.CREATE,
        catalogId,
        Optional.of(new Shape(members, tags, returned)),
        Optional.empty());
  }
}

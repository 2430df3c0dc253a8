/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.check.input.CheckSubject.Shape;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Sequence;
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

  static List<CheckSubject> subjects(String file, TreeNode document) {
    List<CheckSubject> subjects = new ArrayList<>();
    add(file, "", document, subjects);
    return subjects;
  }

  private static void add(String file, String path, TreeNode node, List<CheckSubject> subjects) {
    if (node instanceof Sequence list) {
      addAll(file, path, list, subjects);
      return;
    }
    if (!(node instanceof Mapping map)) {
      throw InputFormat.unusable(
          node.at(), "here must be a connection or a list of them, not " + node.kind());
    }
    Optional<TreeNode> listed = map.member("ConnectionList");
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
      throw InputFormat.unusable(
          map.at(),
          "this is no connection: give a CreateConnection request, a ConnectionInput, the answer of"
              + " GetConnections, the JSON of a Terraform plan or a CloudFormation template");
    }
  }

  private static void addAll(String file, String path, TreeNode list, List<CheckSubject> subjects) {
    List<TreeNode> items = list.items();
    for (int index = 0; index < items.size(); index++) {
      TreeNode item = items.get(index);
      if (path.endsWith("ConnectionList")) {
        subjects.add(returned(file, path + "[" + index + "]", item));
      } else {
        add(file, path + "[" + index + "]", item, subjects);
      }
    }
  }

  private static CheckSubject request(String file, String path, Mapping request, TreeNode input) {
    Optional<String> catalogId = request.member("CatalogId").flatMap(TreeNode::text);
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

  private static CheckSubject returned(String file, String path, TreeNode connection) {
    return create(file, path, connection, Optional.empty(), Optional.empty(), true);
  }

  private static CheckSubject create(
      String file,
      String path,
      TreeNode members,
      Optional<String> catalogId,
      Optional<TreeNode> tags,
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

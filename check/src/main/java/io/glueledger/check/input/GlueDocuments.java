/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Sequence;
import io.glueledger.check.input.CheckSubject.Shape;
import io.glueledger.event.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Connections in Glue's own words: CreateConnection and UpdateConnection requests, connection
 * inputs, and what GetConnection and GetConnections answer; one, or a list.
 */
final class GlueDocuments {

  private static final List<String> KNOWN =
      List.of(
          "ConnectionInput",
          "ConnectionList",
          "ConnectionProperties",
          "ConnectionType",
          "Connection",
          "Resources",
          "resource_changes");

  private GlueDocuments() {}

  static List<CheckSubject> subjects(TreeNode document) {
    List<CheckSubject> subjects = new ArrayList<>();
    add("", document, subjects);
    return subjects;
  }

  private static void add(String path, TreeNode node, List<CheckSubject> subjects) {
    if (node instanceof Sequence list) {
      addAll(path, list, subjects);
      return;
    }
    if (!(node instanceof Mapping map)) {
      throw InputFormat.unusable(
          node.at(), "here must be a connection or a list of them, not " + node.kind());
    }
    Optional<TreeNode> listed = map.member("ConnectionList");
    if (listed.isPresent()) {
      addAll(path + "ConnectionList", listed.get(), subjects);
    } else if (map.member("Connection").isPresent()) {
      subjects.add(returned(path + "Connection", map.member("Connection").get()));
    } else if (map.member("CreationTime").isPresent() || map.member("Status").isPresent()) {
      subjects.add(returned(path, map));
    } else if (map.member("ConnectionInput").isPresent()) {
      subjects.add(request(path, map, map.member("ConnectionInput").get()));
    } else if (map.member("ConnectionType").isPresent()
        || map.member("ConnectionProperties").isPresent()) {
      subjects.add(created(path, map, Optional.empty(), Optional.empty()));
    } else {
      throw InputFormat.unusable(
          map.at(),
          "this is no connection: give a CreateConnection request, a ConnectionInput, the answer of"
              + " GetConnections, the JSON of a Terraform plan or a CloudFormation template"
              + InputFormat.misspelt(map, KNOWN));
    }
  }

  private static void addAll(String path, TreeNode list, List<CheckSubject> subjects) {
    List<TreeNode> items = list.items();
    for (int index = 0; index < items.size(); index++) {
      TreeNode item = items.get(index);
      if (path.endsWith("ConnectionList")) {
        subjects.add(returned(path + "[" + index + "]", item));
      } else {
        add(path + "[" + index + "]", item, subjects);
      }
    }
  }

  private static CheckSubject request(String path, Mapping request, TreeNode input) {
    Optional<String> catalogId = request.member("CatalogId").flatMap(TreeNode::text);
    if (request.member("Name").isPresent()) {
      Shape proposed = new Shape(input, Optional.empty(), false);
      return new CheckSubject(
          path, input.at(), Operation.UPDATE, catalogId, Optional.of(proposed), Optional.empty());
    }
    return created(path, input, catalogId, request.member("Tags"));
  }

  private static CheckSubject returned(String path, TreeNode connection) {
    return CheckSubject.created(
        path, connection.at(), Optional.empty(), new Shape(connection, Optional.empty(), true));
  }

  private static CheckSubject created(
      String path, TreeNode members, Optional<String> catalogId, Optional<TreeNode> tags) {
    return CheckSubject.created(path, members.at(), catalogId, new Shape(members, tags, false));
  }
}

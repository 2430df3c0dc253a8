/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Scalar;
import io.glueledger.base.tree.TreeNode.Sequence;
import io.glueledger.check.input.CheckSubject.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.GlueClient;

/** The connections that Glue holds now, without their tags. */
public final class GlueAccount {

  private GlueAccount() {}

  /**
   * Asks for all connections, with their passwords: whether one is there is what some policies
   * judge.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException if Glue does not answer
   */
  public static List<CheckSubject> subjects(GlueClient glue, Optional<String> catalogId) {
    List<CheckSubject> subjects = new ArrayList<>();
    glue
        .getConnectionsPaginator(
            request -> {
              request.hidePassword(false);
              catalogId.ifPresent(request::catalogId);
            })
        .stream()
        .flatMap(page -> page.connectionList().stream())
        .map(connection -> new Shape(node(connection), Optional.empty(), true))
        .forEach(
            shape -> subjects.add(CheckSubject.created("", CheckSubject.GLUE, catalogId, shape)));
    return subjects;
  }

  private static TreeNode node(Object value) {
    if (value instanceof SdkPojo pojo) {
      Map<String, Member> members = new LinkedHashMap<>();
      for (SdkField<?> field : pojo.sdkFields()) {
        Object member = field.getValueOrDefault(pojo);
        if (member != null) {
          members.put(field.locationName(), new Member(CheckSubject.GLUE, node(member)));
        }
      }
      return new Mapping(CheckSubject.GLUE, members);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Member> members = new LinkedHashMap<>();
      map.forEach(
          (key, entry) ->
              members.put(String.valueOf(key), new Member(CheckSubject.GLUE, node(entry))));
      return new Mapping(CheckSubject.GLUE, members);
    }
    if (value instanceof List<?> list) {
      return new Sequence(
          CheckSubject.GLUE, list.stream().<TreeNode>map(GlueAccount::node).toList());
    }
    return new Scalar(CheckSubject.GLUE, String.valueOf(value));
  }
}

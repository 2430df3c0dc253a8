/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.check.input.CheckSubject.Shape;
import io.glueledger.check.tree.Node;
import io.glueledger.check.tree.Node.Mapping;
import io.glueledger.check.tree.Node.Member;
import io.glueledger.check.tree.Node.Scalar;
import io.glueledger.check.tree.Node.Sequence;
import io.glueledger.check.tree.Position;
import io.glueledger.event.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Connection;

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
        .forEach(connection -> subjects.add(subject(connection, catalogId)));
    return subjects;
  }

  private static CheckSubject subject(Connection connection, Optional<String> catalogId) {
    return new CheckSubject(
        CheckSubject.GLUE,
        "",
        Position.START,
        Operation.CREATE,
        catalogId,
        Optional.of(new Shape(node(connection), Optional.empty(), true)),
        Optional.empty());
  }

  private static Node node(Object value) {
    if (value instanceof SdkPojo pojo) {
      Map<String, Member> members = new LinkedHashMap<>();
      for (SdkField<?> field : pojo.sdkFields()) {
        Object member = field.getValueOrDefault(pojo);
        if (member != null) {
          members.put(field.locationName(), new Member(Position.START, node(member)));
        }
      }
      return new Mapping(Position.START, members);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Member> members = new LinkedHashMap<>();
      map.forEach(
          (key, entry) ->
              members.put(String.valueOf(key), new Member(Position.START, node(entry))));
      return new Mapping(Position.START, members);
    }
    if (value instanceof List<?> list) {
      return new Sequence(Position.START, list.stream().<Node>map(GlueAccount::node).toList());
    }
    return new Scalar(Position.START, String.valueOf(value));
  }
}

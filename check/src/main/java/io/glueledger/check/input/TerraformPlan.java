/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Nothing;
import io.glueledger.base.tree.TreeNode.Sequence;
import io.glueledger.base.tree.TreeNode.Unknown;
import io.glueledger.event.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The changes of {@code aws_glue_connection} resources in a plan, as {@code terraform show -json}
 * prints it. What a plan does not change is judged too, as an update that leaves it as it is.
 */
final class TerraformPlan {

  private static final String TYPE = "aws_glue_connection";

  private TerraformPlan() {}

  static List<CheckSubject> subjects(TreeNode document) {
    Optional<TreeNode> changes = document.member("resource_changes");
    if (changes.isEmpty()) {
      if (document.member("format_version").isPresent()
          && document.member("planned_values").isPresent()) {
        return List.of();
      }
      throw InputFormat.unusable(
          document.at(),
          "this is no plan of Terraform; make one with: terraform plan -out FILE && terraform show"
              + " -json FILE");
    }
    Optional<String> account = TerraformAccount.of(document);
    List<CheckSubject> subjects = new ArrayList<>();
    for (TreeNode resource : changes.get().items()) {
      if (resource.member("type").flatMap(TreeNode::text).filter(TYPE::equals).isPresent()
          && !isOf("read", resource)) {
        subjects.add(subject(resource, account));
      }
    }
    return subjects;
  }

  private static CheckSubject subject(TreeNode resource, Optional<String> account) {
    TreeNode change = resource.member("change").orElseGet(() -> new Nothing(resource.at()));
    Optional<TreeNode> before = change.member("before");
    Optional<TreeNode> after =
        change.member("after").map(known -> merged(known, change.member("after_unknown")));
    boolean makes = isOf("create", resource);
    return new CheckSubject(
        resource
            .member("address")
            .flatMap(TreeNode::text)
            .map(address -> Printable.word(address, 1024))
            .orElse(TYPE),
        after.or(() -> before).map(TreeNode::at).orElse(resource.at()),
        after.isEmpty() ? Operation.DELETE : makes ? Operation.CREATE : Operation.UPDATE,
        after
            .flatMap(values -> values.member("catalog_id"))
            .or(() -> before.flatMap(values -> values.member("catalog_id")))
            .flatMap(TreeNode::text)
            .filter(id -> !id.isEmpty())
            .or(() -> account),
        after.map(TerraformWords::shape),
        makes ? Optional.empty() : before.map(TerraformWords::shape));
  }

  /** Whether a change has an action; a replacement has two, and is a create for the gate. */
  private static boolean isOf(String action, TreeNode resource) {
    return resource.member("change").flatMap(change -> change.member("actions")).stream()
        .flatMap(actions -> actions.items().stream())
        .anyMatch(one -> one.text().filter(action::equals).isPresent());
  }

  /** What is known, with what is only known after the plan was applied as unknown. */
  private static TreeNode merged(TreeNode known, Optional<TreeNode> unknown) {
    if (unknown.isEmpty()) {
      return known;
    }
    if (unknown.get().text().filter("true"::equals).isPresent()) {
      return new Unknown(known.at(), "known after apply");
    }
    if (known instanceof Mapping map && unknown.get() instanceof Mapping marks) {
      return merged(map, marks);
    }
    if (known instanceof Sequence list) {
      List<TreeNode> marks = unknown.get().items();
      List<TreeNode> items = new ArrayList<>();
      for (int index = 0; index < list.items().size(); index++) {
        items.add(
            merged(
                list.items().get(index),
                index < marks.size() ? Optional.of(marks.get(index)) : Optional.empty()));
      }
      return new Sequence(list.at(), items);
    }
    return known;
  }

  private static TreeNode merged(Mapping map, Mapping marks) {
    Map<String, Member> members = new LinkedHashMap<>();
    map.members()
        .forEach(
            (key, member) ->
                members.put(
                    key, new Member(member.at(), merged(member.value(), marks.member(key)))));
    marks
        .members()
        .forEach(
            (key, mark) ->
                members.computeIfAbsent(
                    key,
                    absent ->
                        new Member(
                            map.at(), merged(new Nothing(map.at()), Optional.of(mark.value())))));
    return new Mapping(map.at(), members);
  }
}

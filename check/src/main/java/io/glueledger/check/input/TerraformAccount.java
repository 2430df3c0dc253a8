/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The account that a plan is made for, where the plan says it: the provider's allowed account or
 * assumed role, the caller's identity that it looked up, or what it manages already. Where these
 * name more than one account, none is taken.
 */
final class TerraformAccount {

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern ARN_ACCOUNT =
      Pattern.compile("arn:[^:]*:[^:]*:[^:]*:([0-9]{12}):.*");

  private final TreeNode plan;
  private final Set<String> accounts = new TreeSet<>();

  private TerraformAccount(TreeNode plan) {
    this.plan = plan;
  }

  /** The account of a plan's AWS provider. */
  static Optional<String> of(TreeNode plan) {
    TerraformAccount found = new TerraformAccount(plan);
    member(plan, "configuration", "provider_config").ifPresent(found::providers);
    if (found.accounts.isEmpty()) {
      member(plan, "prior_state", "values", "root_module").ifPresent(found::module);
    }
    return found.accounts.size() == 1 ? found.accounts.stream().findFirst() : Optional.empty();
  }

  private void providers(TreeNode providers) {
    if (providers instanceof Mapping map) {
      map.members()
          .forEach(
              (key, provider) -> {
                if (key.equals("aws") || key.startsWith("aws.") || key.contains(":aws")) {
                  provider.value().member("expressions").ifPresent(this::provider);
                }
              });
    }
  }

  private void provider(TreeNode expressions) {
    expressions
        .member("allowed_account_ids")
        .flatMap(this::constant)
        .ifPresent(ids -> ids.items().forEach(id -> id.text().ifPresent(this::account)));
    expressions.member("assume_role").stream()
        .flatMap(roles -> roles.items().stream())
        .flatMap(role -> role.member("role_arn").stream())
        .flatMap(arn -> constant(arn).stream())
        .forEach(arn -> arn.text().ifPresent(this::arn));
  }

  /** The value of an expression that is a constant, or a variable alone. */
  private Optional<TreeNode> constant(TreeNode expression) {
    return expression
        .member("constant_value")
        .or(
            () ->
                expression
                    .member("references")
                    .filter(references -> references.items().size() == 1)
                    .flatMap(references -> references.items().get(0).text())
                    .filter(reference -> reference.startsWith("var."))
                    .flatMap(
                        reference -> member(plan, "variables", reference.substring(4), "value")));
  }

  private void module(TreeNode module) {
    for (TreeNode resource : items(module, "resources")) {
      String type = resource.member("type").flatMap(TreeNode::text).orElse("");
      if (type.equals("aws_caller_identity")) {
        member(resource, "values", "account_id").flatMap(TreeNode::text).ifPresent(this::account);
      } else if (type.equals("aws_glue_connection")) {
        member(resource, "values", "arn").flatMap(TreeNode::text).ifPresent(this::arn);
      }
    }
    items(module, "child_modules").forEach(this::module);
  }

  private void account(String id) {
    if (ACCOUNT.matcher(id).matches()) {
      accounts.add(id);
    }
  }

  private void arn(String arn) {
    Matcher matcher = ARN_ACCOUNT.matcher(arn);
    if (matcher.matches()) {
      accounts.add(matcher.group(1));
    }
  }

  private static List<TreeNode> items(TreeNode node, String name) {
    return node.member(name).map(TreeNode::items).orElse(List.of());
  }

  private static Optional<TreeNode> member(TreeNode node, String... path) {
    Optional<TreeNode> found = Optional.of(node);
    for (String name : path) {
      found = found.flatMap(inner -> inner.member(name));
    }
    return found;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static java.util.stream.Collectors.joining;

import io.glueledger.base.tree.SourceText;
import io.glueledger.event.Effect;
import io.glueledger.policy.facts.ConnectionFamily;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.Policy.Scope;
import io.glueledger.policy.pack.model.PolicyParameter;
import java.util.Locale;
import java.util.stream.Stream;

/** A pack as Markdown: an overview, then every policy. */
final class PolicyPage {
  private PolicyPage() {}

  /** The page, without a heading of its own. */
  static String markdown(Pack pack) {
    StringBuilder page =
        new StringBuilder("| id | what it finds | severity | where |\n| --- | --- | --- | --- |\n");
    for (Policy policy : pack.policies()) {
      String id = policy.id().text();
      page.append("| [%s](#%s) | %s | ".formatted(id, id.toLowerCase(Locale.ROOT), policy.title()))
          .append("%s | %s |\n".formatted(severities(policy), scope(policy.scope())));
    }
    pack.policies().forEach(policy -> page.append('\n').append(markdown(policy)));
    page.append("\n## Controls\n\n");
    pack.controls()
        .forEach(
            (group, members) ->
                page.append("- **%s**: %s\n".formatted(group, String.join("; ", members))));
    return page.toString();
  }

  private static String markdown(Policy policy) {
    StringBuilder rows = new StringBuilder();
    for (PolicyParameter parameter : policy.parameters()) {
      rows.append("- Parameter `%s`: ".formatted(parameter.name().text()))
          .append("%s, default `%s`: ".formatted(parameter.type().label(), parameter.shown()))
          .append(parameter.description().orElse(""))
          .append('\n');
    }
    policy.mode().off().ifPresent(reason -> rows.append("- Off: ").append(reason).append('\n'));
    return """
    ## %s

    **%s.** %s

    - Severity: %s; %s
    - Where: %s
    - Says: %s
    - Fix: %s
    - Controls: %s
    %s\
    """
        .formatted(
            policy.id().text(),
            policy.title(),
            policy.documentation().rationale().orElse(""),
            severities(policy),
            policy.usualEffect() == Effect.DENY ? "denies" : "warns",
            scope(policy.scope()),
            template(policy.message()),
            template(policy.fix()),
            policy.controls().stream().map(SourceText::text).collect(joining(", ")),
            rows);
  }

  private static String severities(Policy policy) {
    return Stream.concat(
            Stream.of(policy.severity()), policy.variants().stream().map(v -> v.severity()))
        .distinct()
        .map(severity -> word(severity.name()))
        .collect(joining(", in cases "));
  }

  private static String scope(Scope scope) {
    String kinds =
        Stream.concat(
                scope.types().stream().sorted(),
                scope.families().stream().map(ConnectionFamily::label).sorted())
            .collect(joining(", "));
    String operations =
        scope.operations().equals(Scope.JUDGED)
            ? ""
            : scope.operations().stream()
                .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(joining(", ", ", on ", ""));
    return (kinds.isEmpty() ? "all" : kinds) + operations;
  }

  /** Expressions in double braces stand for what they are worked out to. */
  private static String template(SourceText source) {
    return source
        .text()
        .strip()
        .replaceAll("\\s+", " ")
        .replaceAll("\\{\\{ *item *}}", "*member*")
        .replaceAll("\\{\\{.*?}}", "…");
  }

  private static String word(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.docs;

import io.glueledger.base.tree.SourceText;
import io.glueledger.event.Effect;
import io.glueledger.policy.facts.ConnectionFamily;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.Policy.Scope;
import io.glueledger.policy.pack.model.PolicyParameter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pack as Markdown: an overview, then every policy. */
final class PolicyPage {
  private PolicyPage() {}

  /** The page, without a heading of its own. */
  static String markdown(Pack pack) {
    StringBuilder page =
        new StringBuilder("| id | what it finds | severity | where |\n| --- | --- | --- | --- |\n");
    pack.policies()
        .forEach(
            policy ->
                page.append(
                    "| [%s](#%s) | %s | %s | %s |\n"
                        .formatted(
                            policy.id().text(),
                            policy.id().text().toLowerCase(Locale.ROOT),
                            policy.title(),
                            severities(policy),
                            scope(policy.scope()))));
    pack.policies().forEach(policy -> page.append('\n').append(markdown(policy)));
    page.append("\n## Controls\n\n");
    pack.controls()
        .forEach(
            (group, members) ->
                page.append("- **%s**: %s\n".formatted(group, String.join("; ", members))));
    return page.toString();
  }

  private static String markdown(Policy policy) {
    StringBuilder text = new StringBuilder("## " + policy.id().text() + "\n\n");
    text.append("**").append(policy.title()).append(".** ");
    policy.documentation().rationale().ifPresent(text::append);
    text.append("\n\n");
    row(text, "Severity", severities(policy) + "; " + effect(policy));
    row(text, "Where", scope(policy.scope()));
    row(text, "Says", template(policy.message()));
    row(text, "Fix", template(policy.fix()));
    row(
        text,
        "Controls",
        policy.controls().stream().map(SourceText::text).collect(Collectors.joining(", ")));
    for (PolicyParameter parameter : policy.parameters()) {
      row(
          text,
          "Parameter `" + parameter.name().text() + "`",
          parameter.type().label()
              + ", default `"
              + parameter.shown()
              + "`: "
              + parameter.description().orElse(""));
    }
    policy.mode().off().ifPresent(reason -> row(text, "Off", reason));
    return text.toString();
  }

  private static void row(StringBuilder text, String name, String value) {
    text.append("- ").append(name).append(": ").append(value).append('\n');
  }

  private static String severities(Policy policy) {
    return Stream.concat(
            Stream.of(policy.severity()), policy.variants().stream().map(v -> v.severity()))
        .distinct()
        .map(severity -> word(severity.name()))
        .collect(Collectors.joining(", in cases "));
  }

  private static String effect(Policy policy) {
    return policy.usualEffect() == Effect.DENY ? "denies" : "warns";
  }

  private static String scope(Scope scope) {
    String kinds =
        Stream.concat(
                scope.types().stream().sorted(),
                scope.families().stream().map(ConnectionFamily::label).sorted())
            .collect(Collectors.joining(", "));
    String operations =
        scope.operations().equals(Scope.JUDGED)
            ? ""
            : scope.operations().stream()
                .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", ", ", on ", ""));
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

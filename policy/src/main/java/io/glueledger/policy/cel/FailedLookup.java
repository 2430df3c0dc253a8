/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.glueledger.base.tree.SourceText;
import io.glueledger.policy.pack.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The look-up, in one of a policy's expressions, at which its evaluation failed. CEL tells an
 * offset and not the expression, so the one is taken that has such a look-up there.
 *
 * @param part of the policy, for authors: {@code condition}, {@code message}, {@code each} …
 * @param from the name that is looked into: {@code connection.properties}
 * @param key as the expression writes it: {@code 'HOST'}, {@code item}, {@code 0}; a quoted text
 *     for a member after a dot
 * @param dotted whether it stands after a dot
 */
record FailedLookup(String part, String from, String key, boolean dotted) {
  private static final Pattern FROM = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*$");
  private static final Pattern MEMBER = Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_]*)");
  private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]+)\\]");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)\\}\\}", Pattern.DOTALL);

  private record Candidate(String part, String expression) {}

  /**
   * The look-up at an offset.
   *
   * @param key what was not found; a look-up that writes it out goes before one that works it out
   */
  static Optional<FailedLookup> at(int offset, String key, Policy policy) {
    List<FailedLookup> found =
        candidates(policy).stream()
            .flatMap(candidate -> lookUp(candidate, offset).stream())
            .toList();
    return found.stream()
        .filter(part -> part.unquoted().equals(Optional.of(key)))
        .findFirst()
        .or(() -> found.stream().filter(part -> part.unquoted().isEmpty()).findFirst());
  }

  /** As the author wrote it. */
  String written() {
    return dotted ? from + "." + unquoted().orElse(key) : from + "[" + key + "]";
  }

  /** The same, with a value for what is not there. */
  String withDefault() {
    return from + "[?" + key + "].orValue(" + empty() + ")";
  }

  /** What asks whether it is there. */
  String asked() {
    return dotted ? "has(" + written() + ")" : key + " in " + from;
  }

  /** The text of a key that is written out. */
  private Optional<String> unquoted() {
    boolean quoted =
        key.length() > 1
            && (key.charAt(0) == '\'' || key.charAt(0) == '"')
            && key.charAt(key.length() - 1) == key.charAt(0);
    return quoted ? Optional.of(key.substring(1, key.length() - 1)) : Optional.empty();
  }

  private String empty() {
    CelType value =
        Optional.ofNullable(ExpressionNames.lookup().get(from))
            .map(ExpressionNames.Source::type)
            .filter(MapType.class::isInstance)
            .map(type -> ((MapType) type).valueType())
            .orElse(SimpleType.STRING);
    if (value instanceof ListType) {
      return "[]";
    }
    return value.equals(SimpleType.BOOL) ? "false" : "''";
  }

  private static Optional<FailedLookup> lookUp(Candidate candidate, int offset) {
    String expression = candidate.expression();
    if (offset < 0 || offset >= expression.length()) {
      return Optional.empty();
    }
    Matcher from = FROM.matcher(expression.substring(0, offset));
    if (!from.find()) {
      return Optional.empty();
    }
    String rest = expression.substring(offset);
    Matcher bracket = BRACKET.matcher(rest);
    if (bracket.lookingAt()) {
      return Optional.of(
          new FailedLookup(candidate.part(), from.group(), bracket.group(1).strip(), false));
    }
    Matcher member = MEMBER.matcher(rest);
    return member.lookingAt()
        ? Optional.of(
            new FailedLookup(candidate.part(), from.group(), "'" + member.group(1) + "'", true))
        : Optional.empty();
  }

  private static List<Candidate> candidates(Policy policy) {
    List<Candidate> all = new ArrayList<>();
    policy.each().ifPresent(each -> all.add(new Candidate("each", each.text())));
    all.add(new Candidate("condition", policy.condition().text()));
    policy.field().ifPresent(field -> computed("field", field, all));
    policy
        .variants()
        .forEach(
            variant -> {
              all.add(new Candidate("when of a variant", variant.when().text()));
              variant.message().ifPresent(text -> computed("message of a variant", text, all));
              variant.fix().ifPresent(text -> computed("fix of a variant", text, all));
            });
    computed("message", policy.message(), all);
    computed("fix", policy.fix(), all);
    return all;
  }

  private static void computed(String part, SourceText template, List<Candidate> all) {
    TEMPLATE
        .matcher(template.text())
        .results()
        .forEach(found -> all.add(new Candidate(part, found.group(1))));
  }
}

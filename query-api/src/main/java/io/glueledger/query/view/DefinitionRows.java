/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.UrlTls;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.query.json.GlueMembers;
import io.glueledger.query.json.HiddenText;
import io.glueledger.query.text.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** A definition as rows of a table, in groups: every map and every record of it is one. */
public final class DefinitionRows {
  private static final String GENERAL = "General";

  private final Map<String, List<Row>> groups = new LinkedHashMap<>();

  private DefinitionRows() {}

  /**
   * One member.
   *
   * @param name its path within the group, as Glue writes it
   * @param text its value, as far as it is shown
   * @param hidden true if nothing is shown
   * @param notes what is known of a value that is shown in part
   */
  public record Row(String name, String text, boolean hidden, List<String> notes) {}

  /** The path of a row from the connection on. */
  public static String path(String group, Row row) {
    return group.equals(GENERAL) ? row.name() : VisibleText.escape(group) + "." + row.name();
  }

  /** The rows of a definition by group; groups without rows are left out. */
  public static Map<String, List<Row>> byGroup(Definition definition) {
    DefinitionRows rows = new DefinitionRows();
    GlueMembers.values(definition)
        .forEach(
            (name, value) -> {
              boolean isGroup = value instanceof Map || value instanceof SpecificRecordBase;
              if (isGroup && !(value instanceof Value)) {
                rows.addMembers(name, "", value);
              } else {
                rows.add(GENERAL, name, value);
              }
            });
    return rows.groups;
  }

  private void addMembers(String group, String prefix, Object whole) {
    Map<?, ?> members =
        whole instanceof SpecificRecordBase part ? GlueMembers.values(part) : (Map<?, ?>) whole;
    members.forEach((name, value) -> add(group, prefix + name, value));
  }

  private void add(String group, String name, @Nullable Object value) {
    if (value instanceof Value one) {
      if (one.getMembers().isEmpty()) {
        add(group, name, HiddenText.textOf(one), one.getVisibility(), one.getUrl());
      }
      one.getMembers()
          .ifPresent(
              members ->
                  new TreeMap<>(members)
                      .forEach((key, member) -> add(group, name + "." + key, member)));
    } else if (value instanceof MemberValue member) {
      add(group, name, HiddenText.textOf(member), member.getVisibility(), member.getUrl());
    } else if (value instanceof List<?> several) {
      several.forEach(each -> add(group, name, each));
    } else if (value instanceof Boolean) {
      add(group, name, value.toString(), Visibility.CLEAR, Optional.empty());
    } else if (value != null) {
      addMembers(group, name + ".", value);
    }
  }

  private void add(
      String group, String name, String text, Visibility visibility, Optional<UrlFacts> url) {
    groups
        .computeIfAbsent(group, g -> new ArrayList<>())
        .add(
            new Row(
                VisibleText.escape(name),
                VisibleText.escape(text),
                visibility == Visibility.REDACTED,
                url.map(DefinitionRows::notes).orElse(List.of())));
  }

  private static List<String> notes(UrlFacts facts) {
    List<String> notes = new ArrayList<>();
    notes.add(
        facts.getTls() == UrlTls.UNSPECIFIED
            ? "the URL says nothing about TLS"
            : "TLS: " + Labels.word(facts.getTls()).toLowerCase(Locale.ROOT));
    facts
        .getTlsWeakenings()
        .forEach(weakening -> notes.add("weakened by " + VisibleText.escape(weakening)));
    if (facts.getHasCredentials()) {
      notes.add("contains credentials");
    }
    return notes;
  }
}

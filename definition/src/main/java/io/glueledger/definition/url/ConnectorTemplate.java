/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which connectors name the URLs that they choose from: {@code
 * [["default=jdbc:…","other=jdbc:…"],"&"]}, with placeholders that Glue fills in.
 */
public final class ConnectorTemplate {

  private static final Pattern TEMPLATE =
      Pattern.compile(
          "\\s*+\\[\\s*+\\[(?:\\s*+\"[\\w.-]{1,64}+=[^\"\\\\]*+\"\\s*+,?+)++\\s*+]"
              + "\\s*+,\\s*+\"[^\"\\\\]{1,3}\"\\s*+]\\s*+");
  private static final Pattern ENTRY = Pattern.compile("\"[\\w.-]{1,64}=([^\"\\\\]*)\"");

  private ConnectorTemplate() {}

  /** Whether {@code text} begins like one. */
  public static boolean isTemplate(String text) {
    return text.startsWith("[[");
  }

  /** The URLs in it; empty if it is none. */
  public static Optional<List<String>> urls(String text) {
    if (!isTemplate(text.strip()) || !TEMPLATE.matcher(text).matches()) {
      return Optional.empty();
    }
    List<String> urls = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text);
    while (entry.find()) {
      urls.add(entry.group(1));
    }
    return Optional.of(urls);
  }
}

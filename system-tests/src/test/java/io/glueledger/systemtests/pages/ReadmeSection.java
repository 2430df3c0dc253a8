/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of the README, with what its readers paste.
 *
 * @param text from its heading to the next one
 */
public record ReadmeSection(String text) {
  private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

  /** The section of a heading. */
  public static ReadmeSection of(String heading) throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    Matcher section =
        Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "$(.*?)(?=^## |\\z)")
            .matcher(readme);
    if (!section.find()) {
      throw new IllegalArgumentException("the README has no section " + heading);
    }
    return new ReadmeSection(section.group(1));
  }

  /** What stands in its blocks of a language, in order. */
  public List<String> snippets(String language) {
    return SNIPPET
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(language))
        .map(found -> found.group(2))
        .toList();
  }
}

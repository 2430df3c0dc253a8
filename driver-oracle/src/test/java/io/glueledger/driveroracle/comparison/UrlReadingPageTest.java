/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.driveroracle.driver.DriverShelf;
import io.glueledger.driveroracle.reading.UrlDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table in docs/url-reading.md is what the comparison comes to, with a reason for each row. */
class UrlReadingPageTest {

  private static final Path PAGE = Path.of("../docs/url-reading.md");
  private static final String BEGIN = "<!-- generated: UrlReadingPageTest -->\n";

  @Test
  void thePageHasEveryDifferenceAndItsReason() throws IOException {
    // Given
    String page = Files.readString(PAGE);
    String kept = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());

    // When
    String written = kept + generated();

    // Then
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE).as("write it with -Ddocs.write=true").hasContent(written);
  }

  private static String generated() {
    ComparisonCounts counts = new ComparisonCounts();
    Map<CarefulReason, StringBuilder> rows = new TreeMap<>();
    for (String url : UrlTable.urls()) {
      UrlComparison comparison = UrlComparison.of(url);
      counts.add(comparison);
      if (!comparison.careful().isEmpty()) {
        CarefulReason reason =
            CarefulReason.of(url).orElseThrow(() -> new AssertionError("no reason for " + url));
        rows.computeIfAbsent(reason, one -> new StringBuilder()).append(row(comparison));
      }
    }
    String list =
        rows.entrySet().stream()
            .map(one -> "\n**" + one.getKey().text() + "**\n\n" + one.getValue())
            .collect(joining());
    return "\n## The drivers\n\n"
        + drivers()
        + "\n## The table, counted\n\n"
        + counts.table()
        + "\n## Where the gate believes less than the drivers would do\n"
        + list;
  }

  private static String row(UrlComparison comparison) {
    String kinds =
        comparison.careful().stream()
            .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
            .collect(joining(", "));
    return "- `" + comparison.url().strip() + "`: " + kinds + "\n";
  }

  private static String drivers() {
    Map<String, List<String>> names = new TreeMap<>();
    for (UrlDriver driver : DriverShelf.all()) {
      names.merge(
          driver.dialect().id(),
          List.of(driver.name()),
          (one, other) -> java.util.stream.Stream.of(one, other).flatMap(List::stream).toList());
    }
    StringBuilder table = new StringBuilder("| dialect | drivers |\n| --- | --- |\n");
    names.forEach(
        (dialect, all) ->
            table
                .append("| ")
                .append(dialect)
                .append(" | ")
                .append(String.join(", ", all))
                .append(" |\n"));
    return table.toString();
  }
}

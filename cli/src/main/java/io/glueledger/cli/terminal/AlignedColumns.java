/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** Rows of texts under each other, as wide as they need to be. */
public final class AlignedColumns {
  private static final int GAP = 2;

  /** A last column that would be narrower goes on beyond the terminal's edge instead. */
  private static final int NARROWEST = 24;

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these heads. */
  public AlignedColumns(String... heads) {
    rows.add(List.of(heads));
  }

  /** Adds a row with as many cells as there are heads. */
  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  /**
   * The lines, without blanks at their ends. What does not fit of the last column goes on beneath
   * it.
   *
   * @param width how many characters a line may have
   */
  public List<String> lines(int width) {
    int last = rows.get(0).size() - 1;
    int[] widths = IntStream.range(0, last).map(this::width).toArray();
    int before = IntStream.of(widths).sum() + last * GAP;
    int room = width - before < NARROWEST ? Integer.MAX_VALUE : width - before;
    String indent = " ".repeat(before);
    return rows.stream()
        .flatMap(
            row -> {
              List<String> parts =
                  WordUtils.wrap(row.get(last), room, "\n", false).lines().toList();
              String first = front(row, widths) + (parts.isEmpty() ? "" : parts.get(0));
              return Stream.concat(
                  Stream.of(first.stripTrailing()),
                  parts.stream().skip(1).map(part -> indent + part));
            })
        .toList();
  }

  private static String front(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths[column] - cell.length() + GAP));
    }
    return line.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}

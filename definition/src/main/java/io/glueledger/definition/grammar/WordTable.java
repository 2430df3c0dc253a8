/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table of words in the jar: a row a line, blanks between words, comments begin with {@code #}.
 */
public final class WordTable {

  private WordTable() {}

  /**
   * The rows of the table {@code name} beside {@code owner}, in order, each with its words.
   *
   * @throws IllegalStateException if the jar lacks it
   */
  public static List<List<String>> read(Class<?> owner, String name) {
    try (InputStream table = owner.getResourceAsStream(name)) {
      if (table == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split(" +", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

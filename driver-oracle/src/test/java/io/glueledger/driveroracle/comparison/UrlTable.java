/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The URLs of {@code urls.txt}, one a line; what stands in it says the file. */
final class UrlTable {

  private UrlTable() {}

  static List<String> urls() {
    try (InputStream table =
        Objects.requireNonNull(UrlTable.class.getResourceAsStream("urls.txt"))) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replace("\\t", "\t").replace("\\s", " "))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

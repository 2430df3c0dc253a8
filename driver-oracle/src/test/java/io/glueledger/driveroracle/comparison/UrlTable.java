/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The URLs of {@code driver-urls.txt}, which says what each is read as; whether that is no more
 * than the drivers make of it is asked here.
 */
final class UrlTable {
  private static final Path TABLE =
      Path.of(
          "../definition/src/test/resources/io/glueledger/definition/url/parser/driver-urls.txt");

  private UrlTable() {}

  static List<String> urls() {
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\|", 2)[0].replace("\\t", "\t").replace("\\s", " "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

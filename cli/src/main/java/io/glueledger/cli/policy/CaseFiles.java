/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the test cases of a pack are. */
final class CaseFiles {

  private CaseFiles() {}

  /** Of a folder all case files in it; of a file the one of its name. Sorted by name. */
  static List<Path> beside(Path pack) throws IOException {
    if (Files.isDirectory(pack)) {
      try (Stream<Path> inside = Files.list(pack)) {
        return inside
            .filter(file -> String.valueOf(file.getFileName()).endsWith(PackSource.CASES))
            .sorted()
            .toList();
      }
    }
    String name = String.valueOf(pack.getFileName());
    Path cases = pack.resolveSibling(name.replaceFirst("\\.ya?ml$", "") + PackSource.CASES);
    return Files.exists(cases) ? List.of(cases) : List.of();
  }

  /** Whether a folder holds more than cases; a file is a pack. */
  static boolean hasPacks(Path pack) throws IOException {
    if (!Files.isDirectory(pack)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(pack)) {
      return inside
          .map(file -> String.valueOf(file.getFileName()))
          .anyMatch(name -> name.matches(".*\\.ya?ml") && !name.endsWith(PackSource.CASES));
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one key is set to, and where.
 *
 * @param texts the values as written; one unless it is a list
 * @param isList true if it was written as a YAML list
 * @param origin {@code gate.yaml:7} or {@code environment variable X}
 * @param folder what paths in it are relative to; empty for the working folder
 */
record Setting(List<String> texts, boolean isList, String origin, Optional<Path> folder) {

  Setting {
    texts = List.copyOf(texts);
  }

  /** The values of a key that takes several: one text is split at its commas. */
  List<String> words() {
    if (isList) {
      return texts;
    }
    return texts.stream()
        .flatMap(text -> List.of(text.split(",", -1)).stream())
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  Path resolve(String path) {
    return folder.map(base -> base.resolve(path)).orElseGet(() -> Path.of(path)).normalize();
  }

  /** Where it stands, not what it is: it may be a password. */
  @Override
  public String toString() {
    return "Setting[" + origin + "]";
  }
}

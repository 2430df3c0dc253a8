/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this project, without what builds leave behind. */
final class SourceTree {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea", "node_modules");

  private SourceTree() {}

  /** All files, relative to the root, in order. */
  static List<Path> files() {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(Files::isRegularFile)
          .map(ROOT::relativize)
          .filter(SourceTree::isSource)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages: every Markdown file. */
  static List<Path> pages() {
    return files().stream().filter(file -> file.toString().endsWith(".md")).toList();
  }

  /** The names of all files, without folders. */
  static Set<String> fileNames() {
    return files().stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
  }

  static String text(Path file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSource(Path file) {
    for (Path part : file) {
      if (LEFT_OUT.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}

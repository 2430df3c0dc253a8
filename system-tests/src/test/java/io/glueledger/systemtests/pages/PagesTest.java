/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages point at is there: links, their anchors, files, packages. */
class PagesTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern FILE_NAME =
      Pattern.compile("`(?:[\\w./…-]*/)?([\\w-]+\\.(?:java|avdl|jte|xml|yaml|yml|css|txt|csv))`");
  private static final Pattern PATH =
      Pattern.compile(
          "`((?:base|schemas|definition|policy|ingest|projector|query-api|check"
              + "|local-glue|local-kafka|cli|testkit|system-tests|docs|deploy)/[\\w./-]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

  /** Files that a user makes, so that no checkout has them. */
  private static final Set<String> OF_USERS =
      Set.of(
          "ledger.yaml",
          "demo.yaml",
          "acme.yaml",
          "callers.yaml",
          "tokens.yaml",
          "fingerprint-keys.yaml");

  static Stream<Path> pages() {
    return SourceTree.pages().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) {
    // When
    List<String> broken =
        found(LINK, FENCE.matcher(SourceTree.text(page)).replaceAll(""))
            .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
            .filter(link -> !leadsSomewhere(page, link))
            .toList();

    // Then
    assertThat(broken).as("broken links of %s", page).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void filesThatAreNamedAreThere(Path page) {
    // Given
    Set<String> names = SourceTree.fileNames();

    // When
    List<String> missing =
        found(FILE_NAME, SourceTree.text(page))
            .filter(name -> !names.contains(name) && !OF_USERS.contains(name))
            .toList();

    // Then
    assertThat(missing).as("files that %s names and nobody has", page).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pathsThatAreNamedAreThere(Path page) {
    // When
    List<String> missing =
        found(PATH, SourceTree.text(page))
            .filter(path -> !Files.exists(SourceTree.ROOT.resolve(path)))
            .filter(path -> !isPackage(path))
            .toList();

    // Then
    assertThat(missing).as("paths that %s names and nobody has", page).isEmpty();
  }

  @Test
  void everyModuleHasAPageOfItsOwn() {
    // Given
    List<Path> modules =
        SourceTree.files().stream()
            .filter(file -> file.endsWith("pom.xml") && file.getNameCount() == 2)
            .map(Path::getParent)
            .toList();

    // Then
    assertThat(modules)
        .hasSizeGreaterThan(10)
        .allSatisfy(module -> assertThat(SourceTree.ROOT.resolve(module + "/README.md")).exists());
  }

  private static boolean leadsSomewhere(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path folder = SourceTree.ROOT.resolve(page).resolveSibling(parts[0]).normalize();
    Path target = parts[0].isEmpty() ? SourceTree.ROOT.resolve(page) : folder;
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || anchors(SourceTree.ROOT.relativize(target)).contains(parts[1]);
  }

  /** As the usual renderers make them of headings. */
  private static List<String> anchors(Path page) {
    return found(HEADING, SourceTree.text(page))
        .map(heading -> heading.replace("`", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** {@code ingest/change} is how pages write {@code ingest/src/main/java/…/ingest/change}. */
  private static boolean isPackage(String path) {
    String[] parts = path.split("/", 2);
    String source = "src/main/java/io/glueledger/" + packageOf(parts[0]) + "/" + parts[1];
    return Files.exists(SourceTree.ROOT.resolve(parts[0]).resolve(source));
  }

  private static String packageOf(String module) {
    return module.equals("query-api") ? "query" : module.replace("-", "");
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult each) -> each.group(1));
  }
}

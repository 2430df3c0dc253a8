/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the pages point at is there: links, their anchors, files, packages. */
class PagesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** What builds and tools leave behind. */
  private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea", "node_modules");

  /** Files that a user makes, so that no checkout has them. */
  private static final Set<String> OF_USERS =
      Set.of(
          "ledger.yaml",
          "demo.yaml",
          "acme.yaml",
          "callers.yaml",
          "tokens.yaml",
          "fingerprint-keys.yaml");

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern FILE_NAME =
      Pattern.compile("`(?:[\\w./…-]*/)?([\\w-]+\\.(?:java|avdl|jte|xml|yaml|yml|css|txt|csv))`");
  private static final Pattern TEST_NAME = Pattern.compile("`([A-Z]\\w+Test)`");
  private static final Pattern PATH =
      Pattern.compile(
          "`((?:base|schemas|definition|policy|ingest|projector|query-api|check|driver-oracle"
              + "|local-glue|local-kafka|cli|testkit|system-tests|docs|deploy)/[\\w./-]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

  /** All files of this project, relative to its root, in order. */
  private static final List<Path> FILES = files();

  private static final Set<String> NAMES =
      FILES.stream().map(file -> file.getFileName().toString()).collect(toSet());

  static final List<Path> PAGES =
      FILES.stream().filter(file -> file.toString().endsWith(".md")).toList();

  @ParameterizedTest
  @FieldSource("PAGES")
  void linksLeadToFiles(Path page) {
    assertThat(links(page)).allSatisfy(link -> assertThat(target(page, link)).exists());
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void anchorsOfLinksAreHeadings(Path page) {
    assertThat(links(page).filter(link -> link.contains("#")))
        .allSatisfy(
            link ->
                assertThat(anchors(target(page, link)))
                    .contains(link.substring(link.indexOf('#') + 1)));
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void filesThatAreNamedAreThere(Path page) {
    assertThat(found(FILE_NAME, text(page)))
        .allMatch(name -> NAMES.contains(name) || OF_USERS.contains(name));
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void testsThatAreNamedAreThere(Path page) {
    assertThat(found(TEST_NAME, text(page))).allMatch(name -> NAMES.contains(name + ".java"));
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void pathsThatAreNamedAreThere(Path page) {
    assertThat(found(PATH, text(page)))
        .allMatch(path -> Files.exists(ROOT.resolve(path)) || isPackage(path));
  }

  @Test
  void everyModuleHasAPageOfItsOwn() {
    assertThat(FILES)
        .filteredOn(file -> file.endsWith("pom.xml") && file.getNameCount() == 2)
        .hasSizeGreaterThan(10)
        .allSatisfy(pom -> assertThat(ROOT.resolve(pom).resolveSibling("README.md")).exists());
  }

  /** Within the project, outside of code. */
  private static Stream<String> links(Path page) {
    return found(LINK, FENCE.matcher(text(page)).replaceAll(""))
        .filter(link -> !link.contains("://") && !link.startsWith("mailto:"));
  }

  private static Path target(Path page, String link) {
    String file = link.replaceFirst("#.*", "");
    Path from = ROOT.resolve(page);
    return file.isEmpty() ? from : from.resolveSibling(file).normalize();
  }

  /** As the usual renderers make them of headings. */
  private static List<String> anchors(Path page) {
    return found(HEADING, text(page))
        .map(heading -> heading.replace("`", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** {@code ingest/change} is how pages write {@code ingest/src/main/java/…/ingest/change}. */
  private static boolean isPackage(String path) {
    String[] parts = path.split("/", 2);
    String root = parts[0].equals("query-api") ? "query" : parts[0].replace("-", "");
    String source = "src/main/java/io/glueledger/" + root + "/" + parts[1];
    return Files.exists(ROOT.resolve(parts[0]).resolve(source));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(each -> each.group(1));
  }

  /** Does not look into what is left out: other tests make and delete folders there meanwhile. */
  private static List<Path> files() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return LEFT_OUT.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(ROOT.relativize(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.policy.pack.merge.PackMerge;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.PackFile;
import io.glueledger.policy.pack.model.PackHome;
import io.glueledger.policy.pack.read.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where a pack comes from, read anew at every load. */
@FunctionalInterface
public interface PackSource {
  /** How the names of files end that hold test cases and no policies. */
  String CASES = ".cases.yaml";

  /**
   * Reads the files that make the pack, in the order in which they are merged.
   *
   * @throws IOException if one cannot be read at all
   * @throws InvalidFileException if one that was read is no file of a pack
   */
  List<PackFile> files() throws IOException;

  /**
   * Reads and merges them.
   *
   * @throws IOException if a file cannot be read at all
   * @throws InvalidFileException if what was read makes no pack
   */
  default Pack load() throws IOException {
    return PackMerge.of(files());
  }

  /** The pack that comes with Glue Ledger. */
  static PackSource builtIn() {
    return BuiltInPack::files;
  }

  /**
   * A YAML file in UTF-8, or a folder: all of its files that end in {@code .yaml} or {@code .yml},
   * sorted by name, but those with test cases ({@value #CASES}); folders in it are not looked into.
   */
  static PackSource at(Path path) {
    return () -> {
      List<PackFile> files = new ArrayList<>();
      for (Path file : listed(path)) {
        files.add(PackReader.read(file.toString(), Files.readString(file)));
      }
      return files;
    };
  }

  /** A text that stands for a file, or the canonical text of a pack. */
  static PackSource text(String source, String text) {
    return () -> List.of(PackReader.read(source, text));
  }

  /**
   * The files that {@link #at} would read now.
   *
   * @throws IOException if there is none: an empty folder is one that was lost, and no wish to have
   *     no policies
   */
  static List<Path> listed(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> files =
          inside
              .filter(Files::isRegularFile)
              .filter(file -> isPack(String.valueOf(file.getFileName())))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new NoSuchFileException(path + " has no file that ends in .yaml or .yml");
      }
      return files;
    }
  }

  private static boolean isPack(String name) {
    return (name.endsWith(".yaml") || name.endsWith(".yml"))
        && !name.endsWith(CASES)
        && !name.startsWith(".");
  }

  /** This one's files and then the other's, as one pack. */
  default PackSource and(PackSource other) {
    return () -> {
      List<PackFile> both = new ArrayList<>(files());
      both.addAll(other.files());
      return both;
    };
  }

  /** The same, for connections that belong there, unless a file says where. */
  default PackSource home(PackHome home) {
    return () -> {
      List<PackFile> files = new ArrayList<>(files());
      boolean declared = files.stream().anyMatch(f -> !f.pack().home().equals(PackHome.UNKNOWN));
      if (!declared && !files.isEmpty()) {
        PackFile first = files.get(0);
        Pack pack = first.pack();
        files.set(
            0,
            new PackFile(
                new Pack(
                    pack.name(),
                    pack.version(),
                    home,
                    pack.controls(),
                    pack.policies(),
                    pack.exemptions()),
                first.overrides()));
      }
      return files;
    };
  }
}

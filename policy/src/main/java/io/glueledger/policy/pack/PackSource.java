/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a pack comes from, read anew at every load. */
@FunctionalInterface
public interface PackSource {
  /**
   * Reads it.
   *
   * @throws IOException if it cannot be read at all
   * @throws PackException if what was read is no pack
   */
  Pack load() throws IOException;

  /** The pack that comes with Glue Ledger. */
  static PackSource builtIn() {
    return () -> {
      String name = "glue-ledger-builtin.yaml";
      try (InputStream resource = PackSource.class.getResourceAsStream(name)) {
        if (resource == null) {
          throw new IOException(name + " is missing from the software");
        }
        return PackReader.read(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
      }
    };
  }

  /** A YAML file in UTF-8. */
  static PackSource file(Path path) {
    return () -> PackReader.read(path.toString(), Files.readString(path));
  }

  /** This one's policies and then the other's, as one pack. */
  default PackSource and(PackSource other) {
    return () -> load().and(other.load());
  }
}

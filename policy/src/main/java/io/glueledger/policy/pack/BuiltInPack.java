/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import io.glueledger.policy.pack.model.PackFile;
import io.glueledger.policy.pack.read.PackReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files of the pack that comes with Glue Ledger, in the order of the documentation. */
final class BuiltInPack {
  private static final List<String> NAMES =
      List.of(
          "controls.yaml",
          "tls.yaml",
          "secrets.yaml",
          "references.yaml",
          "authentication.yaml",
          "network.yaml",
          "supply-chain.yaml",
          "change.yaml");

  private BuiltInPack() {}

  static List<PackFile> files() throws IOException {
    List<PackFile> files = new ArrayList<>();
    for (String name : NAMES) {
      try (InputStream resource = BuiltInPack.class.getResourceAsStream("builtin/" + name)) {
        if (resource == null) {
          throw new IOException(name + " is missing from the software");
        }
        files.add(
            PackReader.read(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return files;
  }
}

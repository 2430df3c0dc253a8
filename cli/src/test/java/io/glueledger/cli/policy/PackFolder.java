/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a pack and its cases. */
record PackFolder(Path path) {
  private static final String PACK =
      """
      pack: acme
      version: "7"
      policies:
        - id: ACME-01
          title: The description is missing
          severity: LOW
          parameters:
            word: {type: string, default: "", description: what it must be}
          condition: connection.description == params.word
          message: There is no description.
          fix: Say what the connection is for.
          rationale: Nobody dares to delete what nobody knows.
          example:
            bad: {ConnectionType: NETWORK}
            good: {ConnectionType: NETWORK, Description: The way to the archive}
      overrides:
        - {id: TLS-03, mode: audit}
        - {id: TLS-04, off: "the brokers are in the same rack"}
      exceptions:
        - {id: EXC-01, policies: [TLS-01], connection: old-*, reason: it is old, owner: ada, expires: 2099-01-01}
      """;

  Path pack() throws IOException {
    return Files.writeString(path.resolve("acme.yaml"), PACK);
  }

  /** One case, with what it expects as YAML. */
  void cases(String expect) throws IOException {
    Files.writeString(
        path.resolve("acme.cases.yaml"),
        """
        cases:
          - name: no description
            definition: {ConnectionType: NETWORK}
            %s
        """
            .formatted(expect));
  }
}

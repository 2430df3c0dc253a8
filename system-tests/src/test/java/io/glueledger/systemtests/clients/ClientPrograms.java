/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.testkit.process.ProcessRun;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Clients' programs, run as ALICE, who knows of no AWS but one gate. */
record ClientPrograms(URI gate, Path folder) {

  /** Deadlines as long as they may be together: what clients see is not about them. */
  static final Map<String, String> PATIENT =
      Map.of(
          "ingest.append-timeout", "4s",
          "ingest.forward-within", "10s",
          "glue.timeout", "10s",
          "ingest.outcome-timeout", "3s");

  /** With a gate of its own. */
  static ClientPrograms on(Installation installation) {
    return new ClientPrograms(installation.gate(PATIENT).endpoint(), installation.folder());
  }

  /**
   * Runs one to its end.
   *
   * @param more variables for it
   * @param words with a blank between each two
   * @param args words that may have blanks in them
   */
  ProcessRun run(Map<String, String> more, String words, String... args) {
    Map<String, String> environment = new HashMap<>();
    """
    AWS_ENDPOINT_URL_GLUE=%s
    AWS_ACCESS_KEY_ID=%s
    AWS_SECRET_ACCESS_KEY=%s
    AWS_REGION=us-east-1
    AWS_DEFAULT_REGION=us-east-1
    AWS_MAX_ATTEMPTS=1
    AWS_PAGER=
    AWS_CONFIG_FILE=none
    AWS_SHARED_CREDENTIALS_FILE=none
    AWS_EC2_METADATA_DISABLED=true
    NO_PROXY=127.0.0.1,localhost
    """
        .formatted(gate, People.ALICE.keyId(), People.ALICE.secret())
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> environment.put(pair[0], pair[1]));
    environment.putAll(more);
    List<String> command = Stream.concat(Stream.of(words.split(" ", -1)), Stream.of(args)).toList();
    return ProcessRun.of(folder, environment, command);
  }
}

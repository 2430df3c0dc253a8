/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.readside;

import io.glueledger.base.file.SecretFile;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.systemtests.gate.PartProcess;
import io.glueledger.systemtests.gate.People;
import io.glueledger.testkit.TestResources;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.http.HttpCalls;
import io.glueledger.testkit.process.FreePort;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of an installation: one configuration file, its secrets, what its processes print.
 *
 * @param configuration of all parts
 */
record SiteFolder(Path folder, Path configuration) {
  private static final String READER = "reader-token-0123456789-0123456789-ab";

  /** Writes all files, and makes topics and schemas by command. */
  static SiteFolder make(Path folder, TestBroker broker, ApicurioRegistry registry, URI glue) {
    String text = TestResources.text(SiteFolder.class, "ledger.yaml");
    try {
      People.writeFiles(folder);
      SecretFile.write(
          folder.resolve("tokens.yaml"),
          "tokens: [{name: r, token: " + READER + ", roles: [viewer]}]\n");
      SecretFile.write(folder.resolve("internal-token"), "internal-token-0123456789\n");
      Path configuration =
          Files.writeString(
              folder.resolve("ledger.yaml"),
              // The projector must be found again where it was.
              text.formatted(broker.bootstrapServers(), registry.url(), glue, FreePort.any()));
      CommandLineRun.of("topics create --config", configuration).exits(ExitCodes.FINE);
      CommandLineRun.of("schemas register --config", configuration).exits(ExitCodes.FINE);
      return new SiteFolder(folder, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a part and waits for nothing. */
  PartProcess launch(String part) {
    return PartProcess.launch(folder, part, "--config", configuration.toString());
  }

  /** A file beside that of the installation, with one key that has another value or is new. */
  Path configurationWith(String key, String value) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(configuration));
    lines.removeIf(line -> line.startsWith(key + ":"));
    lines.add(key + ": " + value);
    return Files.write(folder.resolve("wrong.yaml"), lines);
  }

  /** A query API's answer, whatever its status. */
  static HttpResponse<String> ask(PartProcess queryApi, String path) {
    return HttpCalls.get(queryApi.url("query-api ").resolve(path), READER);
  }
}

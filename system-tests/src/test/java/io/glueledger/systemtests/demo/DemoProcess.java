/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.demo;

import io.glueledger.systemtests.gate.Caller;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.PartProcess;
import io.glueledger.testkit.http.HttpCalls;
import io.glueledger.testkit.process.FreePort;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A demo in a process of its own, on free ports, which is ready. */
record DemoProcess(PartProcess process) implements AutoCloseable {

  static DemoProcess start(Path folder, Object... options) {
    String[] all =
        Stream.concat(
                Stream.of("--gate-port", FreePort.any(), "--query-port", 0), Stream.of(options))
            .map(String::valueOf)
            .toArray(String[]::new);
    PartProcess process = PartProcess.launch(folder, "demo", all);
    process.awaitLine("Changes as they happen");
    return new DemoProcess(process);
  }

  String output() {
    return process.output();
  }

  /** What it says to export. */
  Map<String, String> exports() {
    return output()
        .lines()
        .filter(line -> line.startsWith("export "))
        .map(line -> line.substring("export ".length()).split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** What it says to export under one name. */
  String exported(String name) {
    return exports().getOrDefault(name, "");
  }

  /** What the query API answers. */
  String ask(String path) {
    return HttpCalls.get(URI.create(exported("LEDGER") + path), exported("LEDGER_TOKEN")).body();
  }

  /** What the gate's admin port answers. */
  String askGate(String path) {
    return HttpCalls.get(process.url("  gate's health").resolve(path)).body();
  }

  /** Where it keeps everything. */
  Path home() {
    String configuration = output().replaceFirst("(?s).*\\R  configuration +(\\S+).*", "$1");
    return Path.of(configuration).resolveSibling("");
  }

  /** Somebody with the keys that it says to export. */
  Caller caller() {
    return new Caller(
        Clients.once(
            URI.create(exported("AWS_ENDPOINT_URL_GLUE")),
            exported("AWS_ACCESS_KEY_ID"),
            exported("AWS_SECRET_ACCESS_KEY")));
  }

  @Override
  public void close() {
    process.close();
  }
}

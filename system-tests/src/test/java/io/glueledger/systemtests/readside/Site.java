/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.readside;

import io.glueledger.systemtests.gate.PartProcess;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/**
 * An installation as its operator makes it: topics and schemas by command, one configuration file,
 * and four processes. Its broker is its own, because a projector leaves a topic behind.
 */
final class Site implements AutoCloseable {
  private final TestBroker broker = TestBroker.start();
  private final SiteFolder folder;
  private final PartProcess glue;
  private final PartProcess gate;
  private final PartProcess queryApi;
  private PartProcess projector;

  /** Starts everything; returns when all of it is ready. */
  Site(Path folder, ApicurioRegistry registry) {
    this.glue = PartProcess.launch(folder, "local-glue", "--port", "0");
    this.folder = new SiteFolder(folder, broker, registry, glue.url("local-glue "));
    this.gate = this.folder.launch("ingest");
    this.projector = this.folder.launch("projector");
    this.queryApi = this.folder.launch("query-api");
    gate.ready();
    projector.ready();
    queryApi.ready();
  }

  URI gate() {
    return gate.url("gate ");
  }

  PartProcess projector() {
    return projector;
  }

  /** All four, in the order in which they may be stopped. */
  List<PartProcess> parts() {
    return List.of(gate, queryApi, projector, glue);
  }

  /** Kills the projector and starts it again on its directory; returns when it is ready. */
  void killProjector() {
    projector.kill();
    projector = folder.launch("projector").ready();
  }

  /** A file beside that of the installation, with one key that has another value or is new. */
  Path configurationWith(String key, String value) {
    return folder.configurationWith(key, value);
  }

  /** The query API's answer, whatever its status. */
  HttpResponse<String> ask(String path) {
    return folder.ask(queryApi, path);
  }

  @Override
  public void close() {
    parts().forEach(PartProcess::close);
    broker.close();
  }
}

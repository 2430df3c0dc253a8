/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.readside;

import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.systemtests.gate.PartProcess;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.log.RecordedLog;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.net.URI;
import java.nio.file.Path;

/** Projector and query API, each a process, on a log that is there already; no gate, no Glue. */
public final class ReadSite implements AutoCloseable {
  private final TestBroker broker;
  private final SiteFolder folder;
  private final PartProcess projector;
  private final PartProcess queryApi;

  private ReadSite(TestBroker broker, SiteFolder folder) {
    this.broker = broker;
    this.folder = folder;
    this.projector = folder.launch("projector");
    this.queryApi = folder.launch("query-api");
    projector.ready();
    queryApi.ready();
  }

  /** Writes a log to a broker of its own and starts both; returns when they have read it. */
  public static ReadSite on(Path folder, ApicurioRegistry registry, RecordedLog log) {
    TestBroker broker = TestBroker.start();
    SiteFolder files = SiteFolder.make(folder, broker, registry, URI.create("http://127.0.0.1:9"));
    log.writeTo(broker);
    return new ReadSite(broker, files);
  }

  /** The query API's answer, whatever its status. */
  public String ask(String path) {
    return SiteFolder.ask(queryApi, path).body();
  }

  /** {@code glue-ledger verify views} on what is served now. */
  public CommandLineRun verifyViews() {
    return CommandLineRun.of("verify views --config", folder.configuration());
  }

  @Override
  public void close() {
    queryApi.close();
    projector.close();
    broker.close();
  }
}

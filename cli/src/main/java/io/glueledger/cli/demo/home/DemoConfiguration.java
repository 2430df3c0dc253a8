/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.home;

import io.glueledger.base.config.value.ListenerConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one configuration file of a demo's parts, as somebody would write it for parts apart. */
public final class DemoConfiguration {

  /** A registry in the process, whose schemas the demo brings itself. */
  public static final String REGISTRY = "mock://glue-ledger-demo";

  /** Twice what a reader waits for while trying it out. */
  private static final String SWEEP_INTERVAL = "30s";

  private DemoConfiguration() {}

  /**
   * Writes the file.
   *
   * @param glue where Glue is
   */
  public static Path write(
      DemoConfig config, DemoFolder folder, DemoSecrets secrets, String brokers, URI glue)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Written anew at every start of this demo.");
    put(lines, "kafka.bootstrap.servers", brokers);
    put(lines, "schema-registry.url", REGISTRY);
    put(lines, "topics.partitions", "3");
    put(lines, "topics.replication-factor", "1");
    put(lines, "topics.min-insync-replicas", "1");
    listener(lines, "ingest.listen", config.host());
    if (!ListenerConfig.isLoopback(config.host())) {
      lines.add("ingest.hosts: [localhost, 127.0.0.1]");
    }
    put(lines, "ingest.listen.port", Integer.toString(config.gatePort()));
    put(lines, "ingest.listen.admin-port", "0");
    put(lines, "ingest.account-id", config.account());
    put(lines, "ingest.region", config.region());
    put(lines, "ingest.callers-file", secrets.callersFile().toString());
    put(lines, "ingest.fingerprint-keys-file", secrets.fingerprintKeysFile().toString());
    put(lines, "ingest.sweep-interval", SWEEP_INTERVAL);
    lines.add("ingest.policies:");
    packs(config, folder).forEach(pack -> lines.add("  - " + quoted(pack.toString())));
    put(lines, "glue.endpoint", glue.toString());
    put(lines, "projector.listen.port", "0");
    put(lines, "projector.internal-token-file", secrets.internalTokenFile().toString());
    put(lines, "projector.state-dir", folder.state().toString());
    put(lines, "projector.standby-replicas", "0");
    put(lines, "projector.threads", "1");
    put(lines, "projector.cache-size", "16MiB");
    put(lines, "projector.rocksdb-size", "48MiB");
    listener(lines, "query-api.listen", config.host());
    put(lines, "query-api.listen.port", Integer.toString(config.queryPort()));
    put(lines, "query-api.listen.admin-port", "0");
    put(lines, "query-api.projector-token-file", secrets.internalTokenFile().toString());
    put(lines, "query-api.tokens-file", secrets.tokensFile().toString());
    put(lines, "ingest.review.tokens-file", secrets.tokensFile().toString());
    if (config.gatePort() != 0) {
      lines.add("query-api.gates: [\"http://127.0.0.1:" + config.gatePort() + "\"]");
    }
    Files.write(folder.configuration(), lines);
    return folder.configuration();
  }

  private static List<Path> packs(DemoConfig config, DemoFolder folder) throws IOException {
    try (var pack = DemoConfiguration.class.getResourceAsStream("demo-pack.yaml")) {
      Files.write(folder.pack(), Optional.ofNullable(pack).orElseThrow().readAllBytes());
    }
    List<Path> packs = new ArrayList<>();
    packs.add(folder.pack());
    config.policies().forEach(path -> packs.add(path.toAbsolutePath()));
    return packs;
  }

  private static void listener(List<String> lines, String section, String host) {
    put(lines, section + ".host", host);
    put(lines, section + ".behind-proxy", Boolean.toString(!ListenerConfig.isLoopback(host)));
  }

  private static void put(List<String> lines, String key, String value) {
    lines.add(key + ": " + quoted(value));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

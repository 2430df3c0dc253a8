/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.home;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a demo is asked for.
 *
 * @param data where it keeps everything over restarts; empty for a temporary folder
 * @param host the address that the gate, the query API and the dashboard listen on
 * @param gatePort port of the gate; 0 takes a free one
 * @param queryPort port of the query API and the dashboard; 0 takes a free one
 * @param glue another Glue than a local one
 * @param account the account; also the catalog of requests that name none
 * @param region the region that callers sign for
 * @param policies packs beside the built-in one
 * @param samples whether changes are made that tell a story
 */
public record DemoConfig(
    Optional<Path> data,
    String host,
    int gatePort,
    int queryPort,
    Optional<URI> glue,
    String account,
    String region,
    List<Path> policies,
    boolean samples) {

  public DemoConfig {
    policies = List.copyOf(policies);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the query API can be told.
 *
 * @param listen where it is reached
 * @param projectors whom it asks
 * @param gates where settlements go
 * @param signIn who may read
 * @param limits what it takes at most
 */
public record QueryConfig(
    QueryListener listen,
    ProjectorsConfig projectors,
    GatesConfig gates,
    SignInConfig signIn,
    QueryLimits limits) {

  /** What the query API reads of the file of all parts. */
  public static final ConfigPart<QueryConfig> PART =
      new ConfigPart<>("query-api", QueryConfig.class);

  /**
   * On loopback, asking one projector there, with defaults for all else: for demos and tests.
   *
   * @param port to listen on; 0 takes any free one, as the admin port does
   */
  public static QueryConfig onLoopback(
      int port, URI projector, Path projectorToken, Path tokensFile) {
    return new ConfigLoader<>(PART, Optional.empty(), Map.of())
        .option("query-api.listen.port", Integer.toString(port), "port")
        .option("query-api.listen.admin-port", "0", "port")
        .option("query-api.projectors", projector.toString(), "projector")
        .option("query-api.projector-token-file", projectorToken.toString(), "projectorToken")
        .option("query-api.tokens-file", tokensFile.toString(), "tokensFile")
        .load()
        .orThrow(problems -> new IllegalArgumentException(problems.toString()));
  }
}

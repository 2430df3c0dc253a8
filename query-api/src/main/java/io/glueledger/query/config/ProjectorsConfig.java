/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.base.config.value.Listener;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The projectors that are asked.
 *
 * @param urls base URLs of the internal ports of some projectors; each tells of all the others
 * @param tokenFile file with the token that all projectors share, mode 600
 * @param answerTimeout how long one projector may take to answer
 * @param refreshInterval how old the knowledge may be which projector has what
 */
public record ProjectorsConfig(
    List<URI> urls, Optional<Path> tokenFile, Duration answerTimeout, Duration refreshInterval) {

  /** How long one projector may take unless set. */
  public static final Duration DEFAULT_ANSWER_TIMEOUT = Duration.ofSeconds(5);

  /** How often is asked who has what, unless set. */
  public static final Duration DEFAULT_REFRESH_INTERVAL = Duration.ofSeconds(10);

  /** Wants at least one projector, and a token and TLS for those that are not on this machine. */
  public ProjectorsConfig {
    urls = List.copyOf(urls);
    InvalidConfigException.check(
        !urls.isEmpty(),
        "query-api.projectors",
        "must name the internal port of at least one projector, such as http://127.0.0.1:8095");
    urls.forEach(ProjectorsConfig::check);
    InvalidConfigException.check(
        tokenFile.isPresent() || urls.stream().allMatch(url -> Listener.isLoopback(url.getHost())),
        "query-api.projector-token-file",
        "must be set: a projector that is not on loopback wants the token of its"
            + " projector.internal-token-file");
    InvalidConfigException.check(
        LimitsConfig.isWithin(answerTimeout, Duration.ofMillis(100), Duration.ofMinutes(1)),
        "query-api.projector-timeout",
        "must be 100ms to 1m");
    InvalidConfigException.check(
        LimitsConfig.isWithin(refreshInterval, Duration.ofSeconds(1), Duration.ofMinutes(10)),
        "query-api.projector-refresh",
        "must be 1s to 10m");
  }

  private static void check(URI url) {
    boolean isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    InvalidConfigException.check(
        isHttp && url.getHost() != null && url.getQuery() == null && url.getUserInfo() == null,
        "query-api.projectors",
        "has " + url + "; write http:// or https://, a host and a port");
  }
}

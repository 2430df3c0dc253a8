/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.server.BearerToken;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where the query API and other projectors reach the projector's internal port: by the advertised
 * URL, or else by the address that it listens on.
 */
public record ProjectorListener(
    @ConfigSection(prefix = "projector.listen.", given = "port=8092") ListenerConfig listener,
    @JsonProperty("projector.advertised-url")
        @JsonPropertyDescription(
            "URL by which the query API and other projectors reach this one; the address it listens"
                + " on unless set.")
        Optional<URI> advertisedUrl,
    @JsonProperty(value = "projector.internal-token-file", required = true)
        @JsonPropertyDescription("File with the token that the query API shows, of mode 600.")
        Path tokenFile,
    @JsonProperty("projector.metrics-token-file")
        @JsonPropertyDescription(
            "File with a token that a scrape of metrics may show instead; it opens nothing else.")
        Optional<Path> metricsTokenFile) {

  private static final Set<String> ALL_ADDRESSES = Set.of("0.0.0.0", "::", "[::]");

  /** Wants a URL if the host is no address to call. */
  public ProjectorListener {
    advertisedUrl.ifPresent(ProjectorListener::checkUrl);
    ConfigChecks.check(
        advertisedUrl.isPresent() || !ALL_ADDRESSES.contains(listener.host()),
        "projector.advertised-url",
        "is missing, and projector.listen.host is no address to call; write the URL by which the"
            + " query API reaches this projector");
  }

  /**
   * Reads the token that the query API shows; it is wanted on loopback too, where other users of
   * the machine reach the port.
   *
   * @throws io.glueledger.base.problem.InvalidFileException if the file cannot be taken
   */
  public BearerToken internalToken() {
    return BearerToken.of(tokenFile, "projector.internal-token-file");
  }

  /**
   * Reads the token that a scrape of metrics may show, if there is one of its own.
   *
   * @throws io.glueledger.base.problem.InvalidFileException if a file cannot be taken
   */
  public Optional<BearerToken> metricsToken() {
    return metricsTokenFile.map(file -> BearerToken.of(file, "projector.metrics-token-file"));
  }

  private static void checkUrl(URI url) {
    ConfigChecks.check(
        Set.of("http", "https").contains(String.valueOf(url.getScheme()))
            && url.getHost() != null
            && url.getPort() > 0
            && url.getRawUserInfo() == null
            && String.valueOf(url.getRawPath()).replace("/", "").isEmpty()
            && url.getRawQuery() == null,
        "projector.advertised-url",
        "must be an address with a port and without a path, such as http://projector-1:8092");
  }
}

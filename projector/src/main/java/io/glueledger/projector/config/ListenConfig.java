/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import static io.glueledger.projector.config.Checks.check;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the query API reaches the projector's internal port.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 takes any free one
 * @param advertisedUrl base URL by which the query API and other projectors reach it; empty for the
 *     address it listens on
 * @param behindProxy states that a proxy in front has TLS, so that the listener may be without
 * @param tls TLS of the listener itself
 * @param tokenFile file with the token that callers send; may be missing on loopback only
 */
public record ListenConfig(
    String host,
    int port,
    Optional<URI> advertisedUrl,
    boolean behindProxy,
    Optional<Tls> tls,
    Optional<Path> tokenFile) {

  /** The port unless another is set. */
  public static final int DEFAULT_PORT = 8092;

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(0{0,4}:){2,7}0{0,3}1]?");

  /**
   * What the listener proves its name with.
   *
   * @param certificate file with the chain of certificates, PEM
   * @param key file with the private key, PEM (PKCS #8)
   */
  public record Tls(Path certificate, Path key) {}

  /**
   * Refuses a listener that is not loopback, and has no token, or neither TLS nor a stated proxy.
   */
  public ListenConfig {
    check(
        !host.isBlank() && host.indexOf(' ') < 0,
        "projector.listen.host",
        "must be an address or a name; write 0.0.0.0 for all addresses");
    check(port >= 0 && port <= 65_535, "projector.listen.port", "must be 0 to 65535");
    check(
        isLoopback(host) || tls.isPresent() || behindProxy,
        "projector.listen.host",
        "is not loopback, so the listener needs projector.listen.tls.certificate and"
            + " projector.listen.tls.key, or projector.listen.behind-proxy: true if a proxy in"
            + " front has TLS");
    check(
        isLoopback(host) || tokenFile.isPresent(),
        "projector.internal-token-file",
        "is missing, and the listener is not loopback; name a file with a long random text that the"
            + " query API has too");
    advertisedUrl.ifPresent(ListenConfig::checkUrl);
    check(
        advertisedUrl.isPresent() || !isAny(host),
        "projector.advertised-url",
        "is missing, and projector.listen.host is no address to call; write the URL by which the"
            + " query API reaches this projector");
  }

  /** On loopback, with the default port, for trials and tests. */
  public static ListenConfig loopback(int port) {
    return new ListenConfig(
        "127.0.0.1", port, Optional.empty(), false, Optional.empty(), Optional.empty());
  }

  /**
   * True if only this machine can reach an address. Names other than localhost are not looked up.
   */
  public static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isAny(String host) {
    return host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
  }

  private static void checkUrl(URI url) {
    check(
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

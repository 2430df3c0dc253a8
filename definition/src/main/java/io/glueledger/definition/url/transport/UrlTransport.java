/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.transport;

import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.event.UrlTls;
import java.util.List;
import java.util.Set;

/**
 * How far a URL protects the transport by itself.
 *
 * @param tls the level; at most ENCRYPTED if anything in the URL weakens the verification, at most
 *     UNSPECIFIED if the URL could not be parsed
 * @param weakenings each parameter that weakens TLS, as {@code name=value}
 */
public record UrlTransport(UrlTls tls, List<String> weakenings) {

  /** These say that TLS is wanted at all; the others weaken what it proves. */
  private static final Set<UrlTls> PROTECTED = Set.of(UrlTls.VERIFIED, UrlTls.ENCRYPTED);

  /** Copies the list. */
  public UrlTransport {
    weakenings = List.copyOf(weakenings);
  }

  /** Judges {@code url}. */
  public static UrlTransport of(ParsedUrl url) {
    UrlSettings settings = new UrlSettings(url.parameters());
    List<String> weakenings = TlsSwitches.weakenings(url);
    UrlTls level = TlsLevels.level(url, settings);
    boolean weakened =
        TlsLevels.hasForeignFactory(settings) || (!weakenings.isEmpty() && !isStrict(settings));
    UrlTls capped = weakened ? TlsLevels.atMostEncrypted(level) : level;
    boolean unproven = !url.parsed() && PROTECTED.contains(capped);
    return new UrlTransport(unproven ? UrlTls.UNSPECIFIED : capped, weakenings);
  }

  /** mssql-jdbc ignores {@code trustServerCertificate} under {@code encrypt=strict}. */
  private static boolean isStrict(UrlSettings settings) {
    return settings.has("encrypt")
        && settings.values("encrypt").stream().allMatch("strict"::equals);
  }
}

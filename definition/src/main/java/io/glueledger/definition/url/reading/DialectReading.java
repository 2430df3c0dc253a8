/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading;

import io.glueledger.event.UrlTls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the drivers of a dialect make of a URL, in every version that was asked.
 *
 * @param hosts every place that a driver may go to, in lower case and without port; empty if it
 *     cannot be told
 * @param tls VERIFIED or ENCRYPTED if every driver demands as much, else UNSPECIFIED
 * @param unknown the names of parameters that no driver knows and that might move the host or
 *     weaken TLS for one that does
 */
public record DialectReading(Optional<List<String>> hosts, UrlTls tls, Set<String> unknown) {

  /** Of what cannot be read without doubt nothing is believed. */
  public static final DialectReading DOUBTFUL =
      new DialectReading(Optional.empty(), UrlTls.UNSPECIFIED, Set.of());

  /** Copies the collections. */
  public DialectReading {
    hosts = hosts.map(List::copyOf);
    unknown = Set.copyOf(unknown);
  }

  /** One of the two, nobody knows which. */
  public DialectReading or(DialectReading other) {
    boolean known = hosts.isPresent() && other.hosts.isPresent();
    List<String> all =
        Stream.of(hosts, other.hosts).flatMap(Optional::stream).flatMap(List::stream).toList();
    boolean same = tls == other.tls;
    UrlTls weaker =
        tls == UrlTls.UNSPECIFIED || other.tls == UrlTls.UNSPECIFIED
            ? UrlTls.UNSPECIFIED
            : UrlTls.ENCRYPTED;
    return new DialectReading(
        known ? Optional.of(all) : Optional.empty(), same ? tls : weaker, unknown);
  }

  /** This, if nothing in it is unknown; otherwise nothing of it is believed. */
  public DialectReading doubted() {
    return unknown.isEmpty()
        ? this
        : new DialectReading(Optional.empty(), UrlTls.UNSPECIFIED, unknown);
  }
}

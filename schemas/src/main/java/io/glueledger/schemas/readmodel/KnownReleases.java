/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The releases whose schemas this process knows; its own is one. Safe for use by several threads.
 */
public final class KnownReleases {
  /** Of a site that is being upgraded there are two. */
  private static final int MOST = 16;

  private final Map<String, PortSchemas> others = new ConcurrentHashMap<>();

  /**
   * The schemas that a header names.
   *
   * @param fingerprint null from a release that named none yet, which spoke as the first did that
   *     does
   * @return empty if they must be asked for
   */
  public Optional<PortSchemas> find(@Nullable String fingerprint) {
    return fingerprint == null || fingerprint.equals(PortSchemas.OWN.fingerprint())
        ? Optional.of(PortSchemas.OWN)
        : Optional.ofNullable(others.get(fingerprint));
  }

  /** Takes note of what another release has sent. */
  public void add(PortSchemas schemas) {
    if (others.size() >= MOST) {
      others.clear();
    }
    others.put(schemas.fingerprint(), schemas);
  }
}

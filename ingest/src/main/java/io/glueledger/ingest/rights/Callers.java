/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The callers that are known at one moment. */
public final class Callers {

  private final Map<String, Caller> byAccessKeyId;

  /**
   * Takes the callers as they are.
   *
   * @throws IllegalArgumentException if two have the same access key id
   */
  public Callers(Collection<Caller> callers) {
    Map<String, Caller> known = new LinkedHashMap<>();
    for (Caller caller : callers) {
      if (known.put(caller.accessKeyId(), caller) != null) {
        throw new IllegalArgumentException(
            "two callers have the access key id " + caller.accessKeyId());
      }
    }
    byAccessKeyId = Map.copyOf(known);
  }

  /** The caller that an access key belongs to. */
  public Optional<Caller> find(String accessKeyId) {
    return Optional.ofNullable(byAccessKeyId.get(accessKeyId));
  }

  /** How many there are. */
  public int size() {
    return byAccessKeyId.size();
  }
}

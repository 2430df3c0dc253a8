/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.call;

import io.glueledger.localglue.store.ConnectionKey;
import java.time.Duration;

/**
 * Whose Glue this is.
 *
 * @param account the account, whose id is the catalog of requests that name none
 * @param region the region
 * @param oauthDelay how long an OAuth connection stays in progress
 */
public record Scope(String account, String region, Duration oauthDelay) {

  /** The key of a connection of that name in the catalog of the request. */
  public ConnectionKey key(Invocation invocation, String name) {
    return new ConnectionKey(catalog(invocation), name);
  }

  /** The catalog of the request. */
  public String catalog(Invocation invocation) {
    return invocation.text("CatalogId").orElse(account);
  }
}

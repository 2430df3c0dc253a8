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
public record GlueScope(String account, String region, Duration oauthDelay) {

  /** The key of a connection of that name in the catalog of the request. */
  public ConnectionKey key(OperationRequest request, String name) {
    return new ConnectionKey(catalog(request), name);
  }

  /** The catalog of the request. */
  public String catalog(OperationRequest request) {
    return request.text("CatalogId").orElse(account);
  }
}

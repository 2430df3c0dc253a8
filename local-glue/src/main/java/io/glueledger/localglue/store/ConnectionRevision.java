/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import io.glueledger.localglue.reply.ServiceError;

/** What a change makes of what it finds under a key. */
public sealed interface ConnectionRevision {

  /** It becomes this. */
  record Become(StoredConnection connection) implements ConnectionRevision {}

  /** It is no more. */
  record Remove() implements ConnectionRevision {}

  /** It stays as it is. */
  record Refuse(ServiceError error) implements ConnectionRevision {}
}

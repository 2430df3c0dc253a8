/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import io.glueledger.localglue.reply.ServiceError;

/** What a change makes of the connection it finds. */
public sealed interface Revision {

  /** It becomes this. */
  record Become(StoredConnection connection) implements Revision {}

  /** It stays as it is. */
  record Refuse(ServiceError error) implements Revision {}
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import io.glueledger.event.Actor;
import io.glueledger.event.ConnectionId;
import io.glueledger.ingest.auth.Signature;
import io.glueledger.ingest.rights.Rights;
import java.time.Instant;
import java.util.Optional;

/**
 * One call whose caller is known, and what that caller may do.
 *
 * @param action Glue's operation, as called
 * @param signature the request's signature: equal only for the very same request
 * @param signedAt when the client says that it signed, to the second
 * @param invocationId {@code amz-sdk-invocation-id}, equal for all attempts of one call of an AWS
 *     client
 * @param progress how far it is
 */
public record AuthenticatedCall(
    String action,
    Actor actor,
    Rights rights,
    Signature signature,
    Instant signedAt,
    Optional<String> invocationId,
    CallProgress progress) {

  /** True if the caller has the right to call this operation on the connection. */
  public boolean isAllowedOn(ConnectionId connection) {
    return rights.allows(action, connection.getCatalogId(), connection.getName());
  }

  /** True if the caller has the right to read the connection. */
  public boolean mayRead(ConnectionId connection) {
    return rights.allows("GetConnection", connection.getCatalogId(), connection.getName());
  }

  /** True if the caller has the right to call it on some connection of the catalog. */
  public boolean isAllowedSomewhereIn(String catalogId) {
    return rights.allowsSome(action, catalogId);
  }

  /** True if the caller's rights show the connection's values that are not shown in clear. */
  public boolean showsSecretsOf(ConnectionId connection) {
    return rights.showsPasswords(connection.getCatalogId(), connection.getName());
  }
}

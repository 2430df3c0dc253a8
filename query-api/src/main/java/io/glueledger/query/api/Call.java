/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.event.ConnectionId;
import io.glueledger.query.http.Format;
import io.glueledger.query.http.Parameters;
import io.glueledger.query.http.Target;

/**
 * One request that was understood and is allowed.
 *
 * @param context the server's side of it
 * @param target its path and query
 * @param parameters the query, checked
 * @param format how the answer is to be written
 */
record Call(ServiceRequestContext context, Target target, Parameters parameters, Format format) {

  /** The connection that the path names; {@code ending} segments follow its name. */
  ConnectionId connection(int ending) {
    return new ConnectionId(
        target.decoded(2), target.decoded(3, target.segments().size() - ending));
  }
}

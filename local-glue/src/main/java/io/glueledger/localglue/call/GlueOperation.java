/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.call;

import io.glueledger.localglue.reply.ServiceReply;

/** One operation of the API. */
@FunctionalInterface
public interface GlueOperation {

  /** Does it. Never called with a request that does not have the operation's shape. */
  ServiceReply run(OperationRequest request);
}

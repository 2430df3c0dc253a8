/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import java.util.List;

/** What became of an attempt to change one connection. */
public sealed interface MutationResult {

  /** The answer of an operation that only does this one change and has no members in its output. */
  ServiceReply reply();

  /**
   * The connection was changed.
   *
   * @param order the place of this change among all changes of the store
   */
  record Applied(long order) implements MutationResult {
    @Override
    public ServiceReply reply() {
      return ServiceReply.applied(StrictJson.object(), List.of(order));
    }
  }

  /** Nothing was changed. */
  record Refused(ServiceError error) implements MutationResult {
    @Override
    public ServiceReply reply() {
      return ServiceReply.refused(error);
    }
  }
}

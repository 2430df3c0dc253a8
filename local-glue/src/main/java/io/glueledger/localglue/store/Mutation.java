/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import io.glueledger.localglue.json.Json;
import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.reply.ServiceError;
import java.util.List;

/** What became of an attempt to change one connection. */
public sealed interface Mutation {

  /** The answer of an operation that only does this one change and has no members in its output. */
  Reply reply();

  /**
   * The connection was changed.
   *
   * @param order the place of this change among all changes of the store
   */
  record Applied(long order) implements Mutation {
    @Override
    public Reply reply() {
      return Reply.applied(Json.object(), List.of(order));
    }
  }

  /** Nothing was changed. */
  record Refused(ServiceError error) implements Mutation {
    @Override
    public Reply reply() {
      return Reply.refused(error);
    }
  }
}

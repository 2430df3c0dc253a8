/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.call;

import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.shape.StructureShape;

/** One operation of the API. */
public interface Operation {

  /** Its name in {@code X-Amz-Target}. */
  String name();

  /** What its request must look like. */
  StructureShape input();

  /** Does it. Never called with a request that its shape refuses. */
  Reply run(Invocation invocation);
}

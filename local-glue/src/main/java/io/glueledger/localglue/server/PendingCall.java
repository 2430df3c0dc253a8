/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import io.glueledger.localglue.call.RequestTarget;
import io.glueledger.localglue.journal.ReceivedRequest;
import io.glueledger.localglue.reply.ServiceReply;
import java.util.Optional;

/**
 * A request that was read, and how to do it.
 *
 * @param received what came, for the journal
 * @param target the connections it is about, for faults
 * @param work does it
 */
record PendingCall(ReceivedRequest received, RequestTarget target, Work work) {

  /** What is done for a call; called at most once. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @param oauthFailure why an OAuth connection that it defines will fail, if it is to
     */
    ServiceReply run(Optional<String> oauthFailure);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import io.glueledger.localglue.call.RequestTarget;
import io.glueledger.localglue.journal.ReceivedRequest;
import io.glueledger.localglue.reply.ServiceReply;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request that was read, and how to do it.
 *
 * @param received what came, for the journal
 * @param target the connections it is about, for faults
 * @param work does it, once; given why an OAuth connection that it defines will fail, if it is to
 */
record PendingCall(
    ReceivedRequest received,
    RequestTarget target,
    Function<Optional<String>, ServiceReply> work) {}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/** The Glue behind the gate. */
public interface Glue {

  /**
   * Sends one request, once. A mutation is never tried again, whatever happens.
   *
   * @return how it ended; completes within the configured timeout of a call, and never
   *     exceptionally
   */
  CompletableFuture<GlueReply> send(GlueRequest request);
}

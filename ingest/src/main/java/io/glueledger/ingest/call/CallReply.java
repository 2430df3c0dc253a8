/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.SdkPojo;

/** What the caller is answered. */
public sealed interface CallReply {

  /** The value of {@code x-amzn-RequestId}: the change id, where there is one. */
  String requestId();

  /** Done, with the answer of the operation. */
  record Success(SdkPojo body, String requestId) implements CallReply {}

  /** Not done, or not known to be done. */
  record Failure(WireError error, String requestId) implements CallReply {}

  /**
   * Passes on what Glue answered.
   *
   * @param otherwise the error if Glue did not answer
   */
  static CallReply fromGlue(GlueReply reply, String requestId, WireError otherwise) {
    if (reply instanceof GlueReply.Done done) {
      return new Success(done.response(), requestId);
    }
    return new Failure(
        reply instanceof GlueReply.Refused refused ? WireError.ofGlue(refused.error()) : otherwise,
        requestId);
  }

  /** Refuses at once a call that has begun no change. */
  static CompletableFuture<CallReply> refuse(WireError error) {
    return CompletableFuture.completedFuture(new Failure(error, UUID.randomUUID().toString()));
  }
}

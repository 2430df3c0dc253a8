/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.gate;

import io.glueledger.event.Actor;
import io.glueledger.ingest.rights.Rights;
import java.util.Arrays;
import java.util.Optional;

/**
 * One authenticated call.
 *
 * @param action Glue's operation, as called
 * @param signature the request's signature: equal only for the very same request
 * @param invocationId {@code amz-sdk-invocation-id}, equal for all attempts of one call of an AWS
 *     client
 */
public record CallContext(
    String action, Actor actor, Rights rights, byte[] signature, Optional<String> invocationId) {

  @Override
  public boolean equals(Object other) {
    return other instanceof CallContext that
        && action.equals(that.action)
        && actor.equals(that.actor)
        && rights.equals(that.rights)
        && Arrays.equals(signature, that.signature)
        && invocationId.equals(that.invocationId);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "CallContext[" + action + ", " + actor.getAccessKeyId() + "]";
  }
}

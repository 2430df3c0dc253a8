/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One request that has passed the checks of its shape.
 *
 * @param input the request, without what the service ignores
 * @param caller who asks
 * @param now the service's time
 * @param oauthFailure set if an OAuth connection defined by this request is to end as failed: why
 */
public record OperationRequest(
    ObjectNode input, CallerId caller, Instant now, Optional<String> oauthFailure) {

  /** A member that is a string, if it is there. */
  public Optional<String> text(String member) {
    return Optional.ofNullable(input.path(member).textValue());
  }

  /** A member that the shape requires. */
  public String required(String member) {
    return text(member)
        .orElseThrow(() -> new IllegalStateException(member + " is not required by the shape"));
  }

  /** A flag that is false unless given. */
  public boolean flag(String member) {
    return input.path(member).asBoolean(false);
  }
}

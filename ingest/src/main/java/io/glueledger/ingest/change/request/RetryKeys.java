/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.model.CanonicalForm;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Sha256;
import io.glueledger.ingest.call.AuthenticatedCall;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Makes the hashes that tell equal requests. All are keyed, because a body holds passwords that
 * could be guessed from a plain hash. The body is taken in its canonical form: some clients write
 * the members of a map in random order.
 */
public final class RetryKeys {
  private final FingerprintKeys keys;

  public RetryKeys(FingerprintKeys keys) {
    this.keys = keys;
  }

  public RetryKey keyOf(AuthenticatedCall call, SdkPojo request) {
    return new RetryKey(
        keys.currentId(),
        keys.hmac("retry.signature", call.signature().bytes()),
        invocation(call, "retry.invocation", call.actor().getAccessKeyId()),
        keys.hmac("retry.body", call.action().getBytes(UTF_8), CanonicalForm.bytes(request)),
        invocation(call, "retry.principal", call.actor().getPrincipal()),
        call.signedAt());
  }

  private @Nullable Sha256 invocation(AuthenticatedCall call, String use, String caller) {
    return call.invocationId()
        .map(id -> keys.hmac(use, caller.getBytes(UTF_8), id.getBytes(UTF_8)))
        .orElse(null);
  }
}

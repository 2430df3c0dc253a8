/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import io.glueledger.event.Actor;
import io.glueledger.ingest.auth.Signature;
import io.glueledger.ingest.rights.Rights;
import java.util.Optional;

/**
 * One authenticated call.
 *
 * @param action Glue's operation, as called
 * @param signature the request's signature: equal only for the very same request
 * @param invocationId {@code amz-sdk-invocation-id}, equal for all attempts of one call of an AWS
 *     client
 */
public record AuthenticatedCall(
    String action,
    Actor actor,
    Rights rights,
    Signature signature,
    Optional<String> invocationId) {}

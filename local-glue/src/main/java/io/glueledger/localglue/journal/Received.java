/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.journal;

import java.util.List;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param operation the operation it names, known or not; empty text if it names none
 * @param catalogId the catalog it is about
 * @param connectionNames the connections it is about, as far as it tells
 * @param body its body with secrets as sent: this is a test double, and the journal is in memory
 * @param accessKeyId of its signature
 * @param invocationId its {@code amz-sdk-invocation-id}, equal for all attempts of one call
 * @param attempt its {@code amz-sdk-request}
 */
public record Received(
    String operation,
    String catalogId,
    List<String> connectionNames,
    String body,
    Optional<String> accessKeyId,
    Optional<String> invocationId,
    Optional<String> attempt) {

  /** Copies the names. */
  public Received {
    connectionNames = List.copyOf(connectionNames);
  }
}

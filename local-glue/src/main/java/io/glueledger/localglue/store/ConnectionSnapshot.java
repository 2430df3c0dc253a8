/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One connection as it was held at a moment, in full. Its JSON has neither its key nor who changed
 * it when, so that two services that were told the same can be compared.
 *
 * @param catalogId its catalog
 * @param name its name
 * @param input a copy of the {@code ConnectionInput}, secrets and write-only members too
 * @param tags its tags, sorted by key
 * @param creationTime when it was created
 * @param lastUpdatedTime when its definition was last set
 * @param lastUpdatedBy ARN of who set it last
 * @param status IN_PROGRESS, READY or FAILED
 * @param statusReason why it failed
 */
@JsonIgnoreProperties({"catalogId", "name", "creationTime", "lastUpdatedTime", "lastUpdatedBy"})
public record ConnectionSnapshot(
    String catalogId,
    String name,
    ObjectNode input,
    Map<String, String> tags,
    Instant creationTime,
    Instant lastUpdatedTime,
    String lastUpdatedBy,
    String status,
    Optional<String> statusReason) {

  /** What the store's connection is at an instant. */
  public static ConnectionSnapshot of(ConnectionKey key, StoredConnection connection, Instant now) {
    return new ConnectionSnapshot(
        key.catalogId(),
        key.name(),
        connection.input().deepCopy(),
        connection.tags(),
        connection.created(),
        connection.updated(),
        connection.updatedBy(),
        connection.transition().status(now),
        connection.transition().reason(now));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connection as it is held, secrets and write-only members too.
 *
 * @param input the {@code ConnectionInput} as asked for; nobody changes it after it is stored
 * @param tags sorted by key
 * @param created when it was created
 * @param updated when its definition was last set
 * @param updatedBy ARN of who set it last
 * @param transition when and how its status becomes final
 */
public record StoredConnection(
    ObjectNode input,
    Map<String, String> tags,
    Instant created,
    Instant updated,
    String updatedBy,
    @JsonUnwrapped StatusTransition transition) {

  /** Copies the tags. */
  public StoredConnection {
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
  }

  /** The same connection with another definition; creation time and tags stay. */
  public StoredConnection redefined(
      ObjectNode newInput, Instant now, String by, StatusTransition newTransition) {
    return new StoredConnection(newInput, tags, created, now, by, newTransition);
  }

  /** The same connection with other tags; tags are no part of the definition's time. */
  public StoredConnection withTags(Map<String, String> newTags) {
    return new StoredConnection(input, newTags, created, updated, updatedBy, transition);
  }
}

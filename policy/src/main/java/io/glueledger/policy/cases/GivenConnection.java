/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * A connection as a caller writes it.
 *
 * @param input all but its tags; may hold secrets, so it is never printed
 * @param tags none if empty
 */
public record GivenConnection(ConnectionInput input, Map<String, String> tags) {
  /** Fingerprints of test cases are compared with each other only, and go nowhere. */
  private static final DefinitionRedactor REDACTOR =
      new DefinitionRedactor(
          new FingerprintKeys(new FingerprintKeys.Key("cases", new byte[32]), List.of()));

  /** Copies the tags. */
  public GivenConnection {
    tags = Map.copyOf(tags);
  }

  /** What the policies see of it. */
  public Definition redacted(ConnectionId id) {
    return REDACTOR.redact(id, input, Optional.of(tags)).definition();
  }

  @Override
  public String toString() {
    return "GivenConnection of type " + input.connectionTypeAsString();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.glueledger.localglue.json.StrictJson;
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
public record ReceivedRequest(
    String operation,
    String catalogId,
    List<String> connectionNames,
    @JsonIgnore String body,
    Optional<String> accessKeyId,
    Optional<String> invocationId,
    Optional<String> attempt) {

  /** Copies the names. */
  public ReceivedRequest {
    connectionNames = List.copyOf(connectionNames);
  }

  /** Its body as JSON; one that is no JSON object is told as the text it was. */
  @JsonProperty
  JsonNode request() {
    return StrictJson.parse(body.getBytes(UTF_8))
        .either(object -> object, reason -> TextNode.valueOf(body));
  }
}

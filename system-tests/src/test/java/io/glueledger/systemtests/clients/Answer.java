/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/** What a call brought, as one text, without what differs from one call to the next equal one. */
final class Answer {

  /** Times, and who: behind the gate, Glue sees the gate. */
  private static final List<String> PASSING =
      List.of("CreationTime", "LastUpdatedTime", "LastConnectionValidationTime", "LastUpdatedBy");

  private Answer() {}

  static String of(CompletableFuture<? extends GlueResponse> call) {
    try {
      GlueResponse response = call.join();
      JsonNode body = new JsonMapper().readTree(AwsJsonWriter.write(response));
      return response.sdkHttpResponse().statusCode() + " " + without(body);
    } catch (CompletionException e) {
      if (e.getCause() instanceof GlueException error) {
        var details = error.awsErrorDetails();
        return error.statusCode() + " " + details.errorCode() + " " + details.errorMessage();
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode without(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(PASSING);
    }
    node.forEach(Answer::without);
    return node;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * Somebody who calls a gate, or Glue itself: the calls that tests make most, on connections that no
 * policy denies.
 *
 * @param sdk AWS's own client, for all other calls
 */
public record Caller(GlueAsyncClient sdk) {

  public CompletableFuture<?> create(String name, String description) {
    return create(Clients.good(name, description), Map.of());
  }

  public CompletableFuture<?> create(ConnectionInput input, Map<String, String> tags) {
    return sdk.createConnection(r -> r.connectionInput(input).tags(tags));
  }

  public CompletableFuture<?> update(String name, String description) {
    return sdk.updateConnection(r -> r.name(name).connectionInput(Clients.good(name, description)));
  }

  public CompletableFuture<?> delete(String name) {
    return sdk.deleteConnection(r -> r.connectionName(name));
  }

  public CompletableFuture<?> tag(String name, String key, String value) {
    return sdk.tagResource(
        r -> r.resourceArn(Installation.arn(name)).tagsToAdd(Map.of(key, value)));
  }

  public CompletableFuture<?> untag(String name, String key) {
    return sdk.untagResource(r -> r.resourceArn(Installation.arn(name)).tagsToRemove(key));
  }

  /** Updates again and again while the log does not take it; any other refusal fails the test. */
  void updateOnceTheLogTakesIt(String name, String description) {
    Until.holds(
        () -> {
          CompletableFuture<?> call = update(name, description);
          if (call.handle((done, failure) -> failure == null).join()) {
            return true;
          }
          assertThat(Refused.by(call).statusCode()).isEqualTo(503);
          return false;
        });
  }
}

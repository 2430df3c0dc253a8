/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * Calls about a handful of connections, so that many hit what is there and some what is not. No
 * policy denies one, and none renames (the gate refuses that before Glue is asked) or deletes one
 * name twice in a batch (the gate sends each name once).
 */
final class RandomCalls {
  private static final List<String> NAMES = List.of("a", "b/c", "d e", "f", "größe");

  /** Those whose status does not change by itself. */
  private static final List<String> TYPES =
      GoodConnections.TYPES.stream().filter(type -> !type.equals("SALESFORCE")).toList();

  private final Random random;

  RandomCalls(Random random) {
    this.random = random;
  }

  /** One call, which can be made of more than one service. */
  record Call(
      GlueRequest request,
      Function<GlueAsyncClient, CompletableFuture<? extends GlueResponse>> send) {
    CompletableFuture<? extends GlueResponse> on(GlueAsyncClient client) {
      return send.apply(client);
    }

    @Override
    public String toString() {
      return request.toString();
    }
  }

  Call next() {
    String name = name();
    String arn =
        "arn:aws:glue:" + Installation.REGION + ":" + Installation.ACCOUNT + ":connection/" + name;
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> create(name);
      case 3, 4 -> update(name);
      case 5 -> delete(name);
      case 6 -> batchDelete();
      case 7, 8 -> tag(arn);
      case 9 -> untag(arn);
      case 10 -> list();
      case 11 -> tags(arn);
      default -> get(name);
    };
  }

  private Call create(String name) {
    var request =
        CreateConnectionRequest.builder()
            .connectionInput(input(name))
            .applyMutation(r -> tagsOrNot().forEach((k, v) -> r.tags(Map.of(k, v))))
            .build();
    return new Call(request, glue -> glue.createConnection(request));
  }

  private Call update(String name) {
    var request = UpdateConnectionRequest.builder().name(name).connectionInput(input(name)).build();
    return new Call(request, glue -> glue.updateConnection(request));
  }

  private Call delete(String name) {
    var request = DeleteConnectionRequest.builder().connectionName(name).build();
    return new Call(request, glue -> glue.deleteConnection(request));
  }

  private Call batchDelete() {
    var request =
        BatchDeleteConnectionRequest.builder()
            .connectionNameList(Stream.of(name(), name()).distinct().toList())
            .build();
    return new Call(request, glue -> glue.batchDeleteConnection(request));
  }

  private Call tag(String arn) {
    var request =
        TagResourceRequest.builder()
            .resourceArn(arn)
            .tagsToAdd(Map.of("k" + random.nextInt(4), "v" + random.nextInt(4)))
            .build();
    return new Call(request, glue -> glue.tagResource(request));
  }

  private Call untag(String arn) {
    var request =
        UntagResourceRequest.builder()
            .resourceArn(arn)
            .tagsToRemove("k" + random.nextInt(4), "k" + random.nextInt(4))
            .build();
    return new Call(request, glue -> glue.untagResource(request));
  }

  private Call list() {
    var request =
        GetConnectionsRequest.builder()
            .hidePassword(random.nextBoolean())
            .applyMutation(
                r -> {
                  if (random.nextBoolean()) {
                    r.maxResults(1 + random.nextInt(3));
                  }
                  if (random.nextBoolean()) {
                    r.filter(f -> f.connectionType(type()));
                  }
                })
            .build();
    return new Call(request, glue -> glue.getConnections(request));
  }

  private Call tags(String arn) {
    var request = GetTagsRequest.builder().resourceArn(arn).build();
    return new Call(request, glue -> glue.getTags(request));
  }

  private Call get(String name) {
    var request =
        GetConnectionRequest.builder().name(name).hidePassword(random.nextBoolean()).build();
    return new Call(request, glue -> glue.getConnection(request));
  }

  private ConnectionInput input(String name) {
    ConnectionInput input = GoodConnections.of(type(), name, "description " + random.nextInt(5));
    List<String> criteria = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      criteria.add("criterion " + i);
    }
    if (input.connectionTypeAsString().equals("KAFKA") && random.nextBoolean()) {
      // A password that only warns.
      return Clients.with(input, "KAFKA_CLIENT_KEY_PASSWORD", "pass-" + random.nextInt(9));
    }
    return input.toBuilder().matchCriteria(criteria).build();
  }

  private Map<String, String> tagsOrNot() {
    return random.nextBoolean() ? Map.of("team", "t" + random.nextInt(3)) : Map.of();
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private String type() {
    return TYPES.get(random.nextInt(TYPES.size()));
  }
}

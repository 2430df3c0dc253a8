/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.definition.model.ConnectionInputs;
import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

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

  /** Times, and who: behind the gate, Glue sees the gate. */
  private static final List<String> PASSING =
      List.of("CreationTime", "LastUpdatedTime", "LastConnectionValidationTime", "LastUpdatedBy");

  private final Random random;

  RandomCalls(Random random) {
    this.random = random;
  }

  /** One call, which can be made of more than one service. */
  record Call(
      GlueRequest request,
      boolean writesBack,
      Function<GlueAsyncClient, CompletableFuture<? extends GlueResponse>> on) {
    /** What it is, and what it brings, without what differs from one such call to the next. */
    String answered(GlueAsyncClient glue) {
      return request + " " + answer(on.apply(glue));
    }
  }

  Call next() {
    String name = any(NAMES);
    String arn = Installation.arn(name);
    return switch (random.nextInt(15)) {
      case 0, 1, 2 ->
          call(
              CreateConnectionRequest.builder()
                  .connectionInput(input(name))
                  .tags(random.nextBoolean() ? Map.of("team", text("t", 3)) : null),
              GlueAsyncClient::createConnection);
      case 3 -> writeBack(name);
      case 4, 5 ->
          call(
              UpdateConnectionRequest.builder().name(name).connectionInput(input(name)),
              GlueAsyncClient::updateConnection);
      case 6 ->
          call(
              DeleteConnectionRequest.builder().connectionName(name),
              GlueAsyncClient::deleteConnection);
      case 7 ->
          call(
              BatchDeleteConnectionRequest.builder()
                  .connectionNameList(Stream.of(any(NAMES), any(NAMES)).distinct().toList()),
              GlueAsyncClient::batchDeleteConnection);
      case 8, 9 ->
          call(
              TagResourceRequest.builder()
                  .resourceArn(arn)
                  .tagsToAdd(Map.of(text("k", 4), text("v", 4))),
              GlueAsyncClient::tagResource);
      case 10 ->
          call(
              UntagResourceRequest.builder()
                  .resourceArn(arn)
                  .tagsToRemove(text("k", 4), text("k", 4)),
              GlueAsyncClient::untagResource);
      case 11 -> call(list(), GlueAsyncClient::getConnections);
      case 12 -> call(GetTagsRequest.builder().resourceArn(arn), GlueAsyncClient::getTags);
      default ->
          call(
              GetConnectionRequest.builder().name(name).hidePassword(random.nextBoolean()),
              GlueAsyncClient::getConnection);
    };
  }

  private static <R extends GlueRequest> Call call(
      SdkBuilder<?, R> builder,
      BiFunction<GlueAsyncClient, R, CompletableFuture<? extends GlueResponse>> operation) {
    R request = builder.build();
    return new Call(request, false, glue -> operation.apply(glue, request));
  }

  /** Reads, edits the description, and writes all of it. */
  private Call writeBack(String name) {
    GetConnectionRequest read = GetConnectionRequest.builder().name(name).build();
    String description = text("edited ", 5);
    return new Call(
        read,
        true,
        glue ->
            glue.getConnection(read)
                .thenCompose(
                    held ->
                        glue.updateConnection(
                            update ->
                                update
                                    .name(name)
                                    .connectionInput(
                                        ConnectionInputs.of(held.connection()).toBuilder()
                                            .description(description)
                                            .build()))));
  }

  private GetConnectionsRequest.Builder list() {
    var request = GetConnectionsRequest.builder().hidePassword(random.nextBoolean());
    if (random.nextBoolean()) {
      request.maxResults(1 + random.nextInt(3));
    }
    if (random.nextBoolean()) {
      request.filter(f -> f.connectionType(any(TYPES)));
    }
    return request;
  }

  private ConnectionInput input(String name) {
    ConnectionInput input = GoodConnections.of(any(TYPES), name, text("description ", 5));
    if (input.connectionTypeAsString().equals("KAFKA") && random.nextBoolean()) {
      // A password that only warns.
      return Clients.with(input, "KAFKA_CLIENT_KEY_PASSWORD", text("pass-", 9));
    }
    List<String> criteria =
        IntStream.range(0, random.nextInt(3)).mapToObj(i -> "criterion " + i).toList();
    return input.toBuilder().matchCriteria(criteria).build();
  }

  private String text(String prefix, int bound) {
    return prefix + random.nextInt(bound);
  }

  private String any(List<String> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  private static String answer(CompletableFuture<? extends GlueResponse> call) {
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
    node.forEach(RandomCalls::without);
    return node;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.glue.GlueReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.ErrorDetail;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionResponse;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsResponse;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsResponse;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionResponse;

/** A Glue that applies what reaches it, at its own pace, and whose answers may be lost. */
final class SimGlue {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration QUICK = Duration.ofMillis(30);

  private final World world;
  private final Duration timeout;
  private final Map<String, ConnectionInput> connections = new TreeMap<>();
  private final List<Applied> journal = new ArrayList<>();
  private final List<Consumer<Applied>> watchers = new ArrayList<>();
  private double trouble;

  /**
   * A mutation that Glue took, applied or refused.
   *
   * @param mark the description that was to be written; empty for a delete
   */
  record Applied(String name, String operation, String mark, boolean applied) {}

  SimGlue(World world, Duration timeout) {
    this.world = world;
    this.timeout = timeout;
  }

  void trouble(double probability) {
    trouble = probability;
  }

  List<Applied> journal() {
    return journal;
  }

  Map<String, ConnectionInput> connections() {
    return connections;
  }

  void onMutation(Consumer<Applied> watcher) {
    watchers.add(watcher);
  }

  /** Changes a connection around the gates. */
  void drift(String name, Optional<ConnectionInput> input) {
    if (input.isPresent()) {
      connections.put(name, input.get());
    } else {
      connections.remove(name);
    }
  }

  /** Glue as one process calls it. */
  Glue client(BooleanSupplier alive) {
    return request -> {
      CompletableFuture<GlueReply> reply = new CompletableFuture<>();
      boolean troubled = world.chance(trouble);
      if (troubled && world.chance(0.2)) {
        world.in(QUICK, () -> answer(alive, reply, new GlueReply.NotSent("simulated")));
        return reply;
      }
      boolean lost = troubled && world.chance(0.6);
      boolean throttled = troubled && !lost && world.chance(0.5);
      boolean dropped = lost && world.chance(0.3);
      Duration way = troubled ? world.between(NONE, timeout) : world.between(NONE, QUICK);
      world.in(
          way,
          () -> {
            if (dropped) {
              return;
            }
            GlueReply done = throttled ? refused("ThrottlingException") : apply(request);
            if (!lost) {
              world.in(world.between(NONE, QUICK), () -> answer(alive, reply, done));
            }
          });
      world.in(
          timeout.plus(QUICK),
          () ->
              answer(
                  alive,
                  reply,
                  new GlueReply.Unknown("timeout", Optional.empty(), Optional.empty())));
      return reply;
    };
  }

  private static void answer(
      BooleanSupplier alive, CompletableFuture<GlueReply> reply, GlueReply value) {
    if (alive.getAsBoolean()) {
      reply.complete(value);
    }
  }

  private GlueReply apply(GlueRequest request) {
    if (request instanceof CreateConnectionRequest create) {
      ConnectionInput input = create.connectionInput();
      boolean free = !connections.containsKey(input.name());
      took(input.name(), "CREATE", input.description(), free);
      if (!free) {
        return refused(AlreadyExistsException.builder(), "AlreadyExistsException");
      }
      connections.put(input.name(), input);
      return done(CreateConnectionResponse.builder().createConnectionStatus("READY").build());
    }
    if (request instanceof UpdateConnectionRequest update) {
      boolean there = connections.containsKey(update.name());
      took(update.name(), "UPDATE", update.connectionInput().description(), there);
      if (!there) {
        return absent();
      }
      connections.put(update.name(), update.connectionInput());
      return done(UpdateConnectionResponse.builder().build());
    }
    if (request instanceof DeleteConnectionRequest delete) {
      boolean there = connections.remove(delete.connectionName()) != null;
      took(delete.connectionName(), "DELETE", "", there);
      return there ? done(DeleteConnectionResponse.builder().build()) : absent();
    }
    if (request instanceof BatchDeleteConnectionRequest batch) {
      return batchDelete(batch);
    }
    return read(request);
  }

  private GlueReply batchDelete(BatchDeleteConnectionRequest batch) {
    List<String> succeeded = new ArrayList<>();
    Map<String, ErrorDetail> errors = new HashMap<>();
    for (String name : batch.connectionNameList()) {
      boolean there = connections.remove(name) != null;
      took(name, "DELETE", "", there);
      if (there) {
        succeeded.add(name);
      } else {
        errors.put(
            name,
            ErrorDetail.builder()
                .errorCode("EntityNotFoundException")
                .errorMessage("not found")
                .build());
      }
    }
    return done(
        BatchDeleteConnectionResponse.builder().succeeded(succeeded).errors(errors).build());
  }

  private GlueReply read(GlueRequest request) {
    if (request instanceof GetConnectionRequest get) {
      ConnectionInput input = connections.get(get.name());
      return input == null
          ? absent()
          : done(GetConnectionResponse.builder().connection(shown(input)).build());
    }
    if (request instanceof GetConnectionsRequest) {
      return done(
          GetConnectionsResponse.builder()
              .connectionList(connections.values().stream().map(SimGlue::shown).toList())
              .build());
    }
    if (request instanceof GetTagsRequest) {
      return done(GetTagsResponse.builder().tags(Map.of()).build());
    }
    throw new IllegalArgumentException("No such call: " + request.getClass());
  }

  private void took(String name, String operation, String mark, boolean applied) {
    Applied entry = new Applied(name, operation, mark, applied);
    journal.add(entry);
    watchers.forEach(watcher -> watcher.accept(entry));
  }

  static Connection shown(ConnectionInput input) {
    return Connection.builder()
        .name(input.name())
        .description(input.description())
        .connectionType(input.connectionTypeAsString())
        .connectionPropertiesWithStrings(input.connectionPropertiesAsStrings())
        .physicalConnectionRequirements(input.physicalConnectionRequirements())
        .status("READY")
        .build();
  }

  private static GlueReply done(GlueResponse response) {
    return new GlueReply.Done(response, Optional.of("simulated"));
  }

  private static GlueReply absent() {
    return refused(EntityNotFoundException.builder(), "EntityNotFoundException");
  }

  private static GlueReply refused(String code) {
    return refused(GlueException.builder(), code);
  }

  private static GlueReply refused(GlueException.Builder error, String code) {
    AwsErrorDetails details = AwsErrorDetails.builder().errorCode(code).errorMessage(code).build();
    return new GlueReply.Refused(
        (GlueException) error.awsErrorDetails(details).message(code).statusCode(400).build(),
        Optional.of("simulated"));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.queue.Timers;
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
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.TagResourceResponse;
import software.amazon.awssdk.services.glue.model.TestConnectionResponse;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceResponse;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionResponse;

/** A Glue that applies what reaches it, at its own pace, and whose answers may be lost. */
final class SimGlue {
  private static final Duration TIMEOUT = SimGate.TIMINGS.glueTimeout();
  private static final Duration QUICK = Duration.ofMillis(30);

  private final World world;
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

  SimGlue(World world) {
    this.world = world;
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
  void drift(String name, String description) {
    connections.put(name, GateRequests.input(name, description));
  }

  /** Changes a connection around the gates. */
  void drift(ConnectionInput input) {
    connections.put(input.name(), input);
  }

  /** Deletes a connection around the gates. */
  void lose(String name) {
    connections.remove(name);
  }

  /** Glue as one process calls it. */
  Glue client(BooleanSupplier alive) {
    Timers timers = world.timers(alive);
    return request -> {
      CompletableFuture<GlueReply> reply = new CompletableFuture<>();
      boolean troubled = world.chance(trouble);
      if (troubled && world.chance(0.2)) {
        timers.after(QUICK, () -> reply.complete(new GlueReply.NotSent("simulated")));
        return reply;
      }
      boolean lost = troubled && world.chance(0.6);
      boolean throttled = troubled && !lost && world.chance(0.5);
      boolean dropped = lost && world.chance(0.3);
      world.within(
          troubled ? TIMEOUT : QUICK,
          () -> {
            if (dropped) {
              return;
            }
            GlueReply done = throttled ? refused("ThrottlingException") : apply(request);
            if (!lost) {
              timers.after(world.between(Duration.ZERO, QUICK), () -> reply.complete(done));
            }
          });
      timers.after(TIMEOUT.plus(QUICK), () -> reply.complete(QuietGate.LOST));
      return reply;
    };
  }

  private GlueReply apply(GlueRequest request) {
    if (request instanceof CreateConnectionRequest create) {
      ConnectionInput input = create.connectionInput();
      boolean free = !connections.containsKey(input.name());
      took(input.name(), "CREATE", input.description(), free);
      if (!free) {
        return refused("AlreadyExistsException");
      }
      connections.put(input.name(), input);
      return done(CreateConnectionResponse.builder().createConnectionStatus("READY"));
    }
    if (request instanceof UpdateConnectionRequest update) {
      ConnectionInput input = update.connectionInput();
      boolean there = connections.computeIfPresent(update.name(), (name, old) -> input) != null;
      took(update.name(), "UPDATE", input.description(), there);
      return there ? done(UpdateConnectionResponse.builder()) : absent();
    }
    if (request instanceof DeleteConnectionRequest delete) {
      return delete(delete.connectionName()) ? done(DeleteConnectionResponse.builder()) : absent();
    }
    return request instanceof BatchDeleteConnectionRequest batch
        ? batchDelete(batch)
        : read(request);
  }

  private boolean delete(String name) {
    boolean there = connections.remove(name) != null;
    took(name, "DELETE", "", there);
    return there;
  }

  private GlueReply batchDelete(BatchDeleteConnectionRequest batch) {
    List<String> succeeded = new ArrayList<>();
    Map<String, ErrorDetail> errors = new HashMap<>();
    for (String name : batch.connectionNameList()) {
      if (delete(name)) {
        succeeded.add(name);
      } else {
        errors.put(name, ErrorDetail.builder().errorCode("EntityNotFoundException").build());
      }
    }
    return done(BatchDeleteConnectionResponse.builder().succeeded(succeeded).errors(errors));
  }

  private GlueReply read(GlueRequest request) {
    if (request instanceof GetConnectionRequest get) {
      return Optional.ofNullable(connections.get(get.name()))
          .map(input -> done(GetConnectionResponse.builder().connection(shown(input))))
          .orElseGet(SimGlue::absent);
    }
    if (request instanceof GetConnectionsRequest) {
      List<Connection> all = connections.values().stream().map(SimGlue::shown).toList();
      return done(GetConnectionsResponse.builder().connectionList(all));
    }
    if (request instanceof GetTagsRequest) {
      return done(GetTagsResponse.builder().tags(Map.of()));
    }
    if (request instanceof TagResourceRequest) {
      return done(TagResourceResponse.builder());
    }
    return request instanceof UntagResourceRequest
        ? done(UntagResourceResponse.builder())
        : done(TestConnectionResponse.builder());
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
        .status("READY")
        .build();
  }

  private static GlueReply done(GlueResponse.Builder response) {
    return new GlueReply.Done(response.build(), Optional.of("simulated"));
  }

  private static GlueReply absent() {
    return refused("EntityNotFoundException");
  }

  private static GlueReply refused(String code) {
    return refused(code, code);
  }

  /** Glue's refusal, of the class that the SDK has for it. */
  static GlueReply refused(String code, String message) {
    GlueException.Builder error =
        switch (code) {
          case "AlreadyExistsException" -> AlreadyExistsException.builder();
          case "EntityNotFoundException" -> EntityNotFoundException.builder();
          default -> GlueException.builder();
        };
    AwsErrorDetails details =
        AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
    return new GlueReply.Refused(
        (GlueException) error.awsErrorDetails(details).statusCode(400).build(),
        Optional.of("simulated"));
  }
}

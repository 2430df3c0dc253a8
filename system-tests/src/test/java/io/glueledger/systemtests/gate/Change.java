/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** The operations that change connections, each with a call of it. */
enum Change {
  CREATE("CreateConnection", (caller, name) -> caller.create(name, "new")),
  UPDATE("UpdateConnection", (caller, name) -> caller.update(name, "changed")),
  DELETE("DeleteConnection", Caller::delete),
  BATCH_DELETE(
      "BatchDeleteConnection",
      (caller, name) -> caller.sdk().batchDeleteConnection(r -> r.connectionNameList(name))),
  TAG("TagResource", (caller, name) -> caller.tag(name, "env", "prod")),
  UNTAG("UntagResource", (caller, name) -> caller.untag(name, "team"));

  private final String operation;

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final BiFunction<Caller, String, CompletableFuture<?>> call;

  Change(String operation, BiFunction<Caller, String, CompletableFuture<?>> call) {
    this.operation = operation;
    this.call = call;
  }

  String operation() {
    return operation;
  }

  /** Makes what the change needs: the connection, with a tag, unless the change creates it. */
  void prepare(Caller caller, String name) {
    if (this != CREATE) {
      caller.create(Clients.good(name, "old"), Map.of("team", "blue")).join();
    }
  }

  CompletableFuture<?> ask(Caller caller, String name) {
    return call.apply(caller, name);
  }
}

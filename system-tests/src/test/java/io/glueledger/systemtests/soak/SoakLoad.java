/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.soak.Call.Kind;
import io.glueledger.systemtests.soak.Call.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/**
 * Callers who create, change, delete, tag and read, each one call after another, through whichever
 * gate; connections of their own and some that all of them change.
 */
final class SoakLoad {
  static final String SHARED = "shared-";
  static final String IMPOSTOR = "impostor";
  private static final int CALLERS = 10;
  private static final int OWN = 3;
  private static final int SHARED_ONES = 4;
  private static final int PAUSE_MILLIS = 60;

  private final SoakSite site;
  private final String canary;
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Queue<String> impostorsAnswers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger marks = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  SoakLoad(SoakSite site, long seed, String canary) {
    this.site = site;
    this.canary = canary;
    IntStream.range(0, CALLERS)
        .forEach(
            caller -> thread("caller-" + caller, () -> call(caller, new Random(seed + caller))));
    thread("impostor", this::impostor);
  }

  private void thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  /** How many calls were answered up to now. */
  int count() {
    return calls.size();
  }

  /** Lets nobody begin anything more; returns when all have their answers. */
  List<Call> stop() throws InterruptedException {
    end.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(calls);
  }

  /** What an impostor was told. */
  List<String> impostorsAnswers() {
    return List.copyOf(impostorsAnswers);
  }

  /** A connection that one caller alone changes. */
  static String own(int caller, int number) {
    return "own-" + caller + "-" + number;
  }

  private boolean ends(int millis) {
    try {
      return end.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void call(int caller, Random random) {
    while (!ends(random.nextInt(PAUSE_MILLIS))) {
      String name =
          random.nextInt(4) == 0
              ? SHARED + random.nextInt(SHARED_ONES)
              : own(caller, random.nextInt(OWN));
      Kind kind = kind(random.nextInt(20));
      int gate = random.nextInt(SoakSite.GATES);
      String mark = "m-" + marks.incrementAndGet() + ".";
      Instant begun = Instant.now();
      Told told = told(send(site.client(gate), kind, name, mark));
      calls.add(new Call(caller, name, kind, mark, gate, begun, Instant.now(), told));
    }
  }

  private static Kind kind(int die) {
    return die < 5
        ? Kind.CREATE
        : die < 11
            ? Kind.UPDATE
            : die < 13
                ? Kind.DELETE
                : die < 15 ? Kind.TAG : die < 16 ? Kind.UNTAG : die < 17 ? Kind.SECRET : Kind.READ;
  }

  private CompletableFuture<? extends GlueResponse> send(
      GlueAsyncClient glue, Kind kind, String name, String mark) {
    String arn = Installation.arn(name);
    ConnectionInput input = Clients.good(name, mark);
    return switch (kind) {
      case CREATE -> glue.createConnection(r -> r.connectionInput(input));
      case UPDATE -> glue.updateConnection(r -> r.name(name).connectionInput(input));
      case DELETE -> glue.deleteConnection(r -> r.connectionName(name));
      case TAG -> glue.tagResource(r -> r.resourceArn(arn).tagsToAdd(Map.of("team", mark)));
      case UNTAG -> glue.untagResource(r -> r.resourceArn(arn).tagsToRemove("team"));
      case SECRET ->
          glue.updateConnection(
              r -> r.name(name).connectionInput(Clients.with(input, "PASSWORD", canary)));
      case READ -> glue.getConnection(r -> r.name(name).hidePassword(true));
    };
  }

  private static Told told(CompletableFuture<? extends GlueResponse> call) {
    try {
      GlueResponse response = call.join();
      return new Told(200, "", response.responseMetadata().requestId(), "");
    } catch (CompletionException e) {
      if (e.getCause() instanceof GlueException refused && refused.awsErrorDetails() != null) {
        String id = refused.requestId() == null ? "" : refused.requestId();
        String code = refused.awsErrorDetails().errorCode();
        return new Told(refused.statusCode(), "" + code, id, "" + refused.getMessage());
      }
      return new Told(0, "", "", "" + e.getMessage());
    }
  }

  /** Somebody with a key that is none, all the while. */
  private void impostor() {
    GlueAsyncClient glue = site.impostor(0);
    while (!ends(500)) {
      Told told = told(send(glue, Kind.CREATE, IMPOSTOR, IMPOSTOR));
      if (!told.isNothing()) {
        impostorsAnswers.add(told.status() + " " + told.code());
      }
    }
    glue.close();
  }
}

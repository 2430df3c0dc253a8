/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.queue.ForwardDeadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.ErrorDetail;

/**
 * One BatchDeleteConnection: a change for each distinct name, all of them admitted or none sent,
 * and one call to Glue.
 *
 * <p>Turns are taken in the order of the record keys, one after another, so that two batches never
 * wait for each other. One clock runs for all members, from when the ledger knows every one.
 */
final class BatchDeletion {
  private final String batchId;
  private final String catalogId;
  private final List<ChangeAttempt> members;
  private final Glue glue;
  private final Map<String, ChangeAttempt> admitted = new LinkedHashMap<>();
  private final Map<String, CallReply> answered = new LinkedHashMap<>();

  /**
   * A batch.
   *
   * @param members one for each distinct name, in the order of the request; at least one
   */
  BatchDeletion(String batchId, String catalogId, List<ChangeAttempt> members, Glue glue) {
    this.batchId = batchId;
    this.catalogId = catalogId;
    this.members = List.copyOf(members);
    this.glue = glue;
  }

  /** Deletes what may be deleted. */
  CompletableFuture<CallReply> run() {
    List<CompletableFuture<Boolean>> known =
        members.stream().map(ChangeAttempt::learnWhatItReplaces).toList();
    return CompletableFuture.allOf(known.toArray(CompletableFuture<?>[]::new))
        .thenCompose(
            all ->
                admitAll(
                    known.stream().allMatch(CompletableFuture::join), members.get(0).startClock()));
  }

  private CompletableFuture<CallReply> admitAll(boolean known, ForwardDeadline deadline) {
    List<ChangeAttempt> inKeyOrder = new ArrayList<>(members);
    inKeyOrder.sort(Comparator.comparing(member -> member.request().key()));
    CompletableFuture<Optional<CallReply>> unavailable = completedFuture(Optional.empty());
    for (ChangeAttempt member : inKeyOrder) {
      unavailable =
          unavailable.thenCompose(
              stopped ->
                  stopped.isPresent()
                      ? completedFuture(stopped)
                      : member
                          .admit(known, deadline)
                          .thenApply(admission -> take(member, admission)));
    }
    return unavailable.thenCompose(
        stopped -> stopped.isPresent() ? giveWay(stopped.get()) : forward(deadline));
  }

  /** Takes note of a member; the reply is that of the whole batch, which then ends. */
  private Optional<CallReply> take(ChangeAttempt member, Admission admission) {
    if (admission instanceof Admission.Unavailable unavailable) {
      return unavailable.reply();
    }
    if (admission instanceof Admission.Answered done) {
      answered.put(name(member), done.answer());
    } else {
      admitted.put(name(member), member);
    }
    return Optional.empty();
  }

  /** Ends the members that were admitted, because another one was not. */
  private CompletableFuture<CallReply> giveWay(CallReply reply) {
    return CompletableFuture.allOf(
            admitted.values().stream()
                .map(member -> member.endings().giveWay())
                .toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> reply);
  }

  private CompletableFuture<CallReply> forward(ForwardDeadline deadline) {
    if (admitted.isEmpty()) {
      return completedFuture(new CallReply.Success(composed(Map.of()), requestId()));
    }
    if (deadline.hasPassed()) {
      ChangeAttempt late = admitted.values().iterator().next();
      admitted.remove(name(late));
      return late.endings()
          .missTurn(deadline)
          .thenCompose(admission -> giveWay(admission.reply().orElseThrow()));
    }
    BatchDeleteConnectionRequest request =
        BatchDeleteConnectionRequest.builder()
            .catalogId(catalogId)
            .connectionNameList(names().stream().filter(admitted::containsKey).toList())
            .build();
    return glue.send(request)
        .thenCompose(reply -> concludeAll(reply).thenApply(done -> answer(reply)));
  }

  private CompletableFuture<Void> concludeAll(GlueReply reply) {
    return CompletableFuture.allOf(
        admitted.values().stream()
            .map(m -> m.endings().conclude(ChangeConclusion.inBatch(m.request(), reply).outcome()))
            .toArray(CompletableFuture<?>[]::new));
  }

  private CallReply answer(GlueReply reply) {
    if (reply instanceof GlueReply.Done done) {
      BatchDeleteConnectionResponse response = (BatchDeleteConnectionResponse) done.response();
      return new CallReply.Success(composed(response.errors()), requestId());
    }
    return ChangeConclusion.fromGlue(admitted.values().iterator().next().request(), reply).answer();
  }

  private BatchDeleteConnectionResponse composed(Map<String, ErrorDetail> refused) {
    List<String> succeeded = new ArrayList<>();
    Map<String, ErrorDetail> errors = new LinkedHashMap<>();
    for (String name : names()) {
      CallReply reply = answered.get(name);
      if (reply instanceof CallReply.Failure failure) {
        errors.put(name, detail(failure.error()));
      } else if (reply == null && refused.containsKey(name)) {
        errors.put(name, refused.get(name));
      } else {
        succeeded.add(name);
      }
    }
    return BatchDeleteConnectionResponse.builder().succeeded(succeeded).errors(errors).build();
  }

  /** The batch's own id if anything was admitted; else that of the first name's answer. */
  private String requestId() {
    return admitted.isEmpty()
        ? Optional.ofNullable(answered.get(names().get(0))).orElseThrow().requestId()
        : batchId;
  }

  private List<String> names() {
    return members.stream().map(BatchDeletion::name).toList();
  }

  private static String name(ChangeAttempt member) {
    return member.request().connection().getName();
  }

  private static ErrorDetail detail(WireError error) {
    return ErrorDetail.builder().errorCode(error.code()).errorMessage(error.message()).build();
  }
}

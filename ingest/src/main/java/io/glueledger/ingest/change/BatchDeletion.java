/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.Refuser;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.ErrorDetail;

/**
 * One BatchDeleteConnection: a change for each distinct name, all of them admitted or none sent,
 * and one call to Glue.
 *
 * <p>Turns are taken in the order of the record keys, one after another, so that two batches never
 * wait for each other.
 */
final class BatchDeletion {
  private final GateParts parts;
  private final GlueForwarder forwarding;
  private final String catalogId;
  private final Map<String, ChangeAttempt> admitted = new LinkedHashMap<>();
  private final Map<String, CallReply> answered = new LinkedHashMap<>();

  BatchDeletion(GateParts parts, GlueForwarder forwarding, String catalogId) {
    this.parts = parts;
    this.forwarding = forwarding;
    this.catalogId = catalogId;
  }

  /** One name of the batch, and what became of it on its way to Glue. */
  record Member(ChangeAttempt passage, Admission admission) {}

  /**
   * Deletes what may be deleted.
   *
   * @param intents one for each distinct name, in the order of the request
   * @param admission records one of them and waits for its turn
   */
  CompletableFuture<CallReply> run(
      List<RedactedRequest> intents, Function<RedactedRequest, CompletableFuture<Member>> admission) {
    List<RedactedRequest> inKeyOrder = new ArrayList<>(intents);
    inKeyOrder.sort(Comparator.comparing(RedactedRequest::key));
    CompletableFuture<Optional<CallReply>> unavailable = completedFuture(Optional.empty());
    for (RedactedRequest intent : inKeyOrder) {
      unavailable =
          unavailable.thenCompose(
              stopped ->
                  stopped.isPresent()
                      ? completedFuture(stopped)
                      : admission.apply(intent).thenApply(this::took));
    }
    List<String> names = intents.stream().map(i -> i.connection().getName()).toList();
    return unavailable.thenCompose(
        stopped -> stopped.isPresent() ? giveWay(stopped.get()) : forward(names));
  }

  private Optional<CallReply> took(Member member) {
    String name = member.passage().intent().connection().getName();
    Admission admission = member.admission();
    if (admission instanceof Admission.Unavailable unavailable) {
      return Optional.of(unavailable.reply());
    }
    if (admission instanceof Admission.Answered done) {
      answered.put(name, done.reply());
    } else {
      admitted.put(name, member.passage());
    }
    return Optional.empty();
  }

  private CompletableFuture<CallReply> giveWay(CallReply reply) {
    return CompletableFuture.allOf(
            admitted.values().stream().map(ChangeAttempt::giveWay).toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> reply);
  }

  private CompletableFuture<CallReply> forward(List<String> names) {
    String requestId = batchId(names);
    if (admitted.isEmpty()) {
      return completedFuture(new CallReply.Success(composed(names, Map.of()), requestId));
    }
    if (admitted.values().stream().anyMatch(p -> !p.inTime())) {
      ChangeAttempt late = admitted.values().stream().filter(p -> !p.inTime()).findFirst().orElseThrow();
      admitted.remove(late.intent().connection().getName());
      return late.tooLate().thenCompose(a -> giveWay(((Admission.Unavailable) a).reply()));
    }
    BatchDeleteConnectionRequest request =
        BatchDeleteConnectionRequest.builder()
            .catalogId(catalogId)
            .connectionNameList(names.stream().filter(admitted::containsKey).toList())
            .build();
    return parts
        .glue()
        .send(request)
        .thenCompose(
            reply -> concludeAll(reply).thenApply(done -> answer(names, reply, requestId)));
  }

  private CompletableFuture<Void> concludeAll(GlueReply reply) {
    return CompletableFuture.allOf(
        admitted.values().stream()
            .map(p -> p.conclude(outcome(p.intent(), reply)))
            .toArray(CompletableFuture<?>[]::new));
  }

  private SpecificRecord outcome(RedactedRequest intent, GlueReply reply) {
    if (!(reply instanceof GlueReply.Done done)) {
      return forwarding.outcome(intent, reply);
    }
    ErrorDetail error = errors(done).get(intent.connection().getName());
    String requestId = done.awsRequestId().orElse(null);
    return error == null
        ? new ChangeApplied(false, requestId, null)
        : new ChangeRejected(
            Refuser.GLUE,
            Optional.ofNullable(error.errorCode()).orElse("InternalFailure"),
            GlueForwarder.withoutValues(
                intent.secrets(), Optional.ofNullable(error.errorMessage()).orElse("")),
            400,
            requestId,
            List.of());
  }

  private CallReply answer(List<String> names, GlueReply reply, String requestId) {
    if (reply instanceof GlueReply.Done done) {
      return new CallReply.Success(composed(names, errors(done)), requestId);
    }
    return forwarding.answer(admitted.values().iterator().next().intent(), reply);
  }

  private BatchDeleteConnectionResponse composed(
      List<String> names, Map<String, ErrorDetail> refused) {
    List<String> succeeded = new ArrayList<>();
    Map<String, ErrorDetail> errors = new LinkedHashMap<>();
    for (String name : names) {
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

  private String batchId(List<String> names) {
    return admitted.values().stream()
        .findFirst()
        .flatMap(p -> p.intent().batchId())
        .or(() -> Optional.ofNullable(answered.get(names.get(0))).map(CallReply::requestId))
        .orElseThrow();
  }

  private static Map<String, ErrorDetail> errors(GlueReply.Done done) {
    return ((BatchDeleteConnectionResponse) done.response()).errors();
  }

  private static ErrorDetail detail(WireError error) {
    return ErrorDetail.builder().errorCode(error.code()).errorMessage(error.message()).build();
  }
}

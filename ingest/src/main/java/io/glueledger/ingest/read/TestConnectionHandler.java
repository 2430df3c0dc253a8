/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.read;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.RedactedDefinition;
import io.glueledger.definition.redaction.RequestSecrets;
import io.glueledger.definition.redaction.SecretScanner;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionTested;
import io.glueledger.event.Definition;
import io.glueledger.event.TestPhase;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.call.ChangeIds;
import io.glueledger.ingest.call.ConnectionTargets;
import io.glueledger.ingest.change.ChangeConclusion;
import io.glueledger.ingest.change.ChangeDecider;
import io.glueledger.ingest.change.ChangeQueue;
import io.glueledger.ingest.change.ChangeRecorder;
import io.glueledger.ingest.change.request.RequestValidator;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.log.ChangeLogLines;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.states.Recalled;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.glue.model.TestConnectionInput;
import software.amazon.awssdk.services.glue.model.TestConnectionRequest;

/**
 * TestConnection: it changes nothing, but sends credentials to where the connection points; so it
 * takes rights, rules, policies and an acknowledged record like a change.
 */
public final class TestConnectionHandler {

  /** Stands for the name that a test of an input has not got. Glue's names cannot be empty. */
  static final String UNNAMED = "(test)";

  private final ConnectionTargets targets;
  private final RequestValidator validator;
  private final DefinitionRedactor redactor;
  private final ChangeQueue queue;
  private final ChangeDecider decider;
  private final ChangeRecorder recorder;
  private final Glue glue;
  private final InstantSource clock;

  public TestConnectionHandler(
      ConnectionTargets targets,
      RequestValidator validator,
      DefinitionRedactor redactor,
      ChangeQueue queue,
      ChangeDecider decider,
      ChangeRecorder recorder,
      Glue glue,
      InstantSource clock) {
    this.targets = targets;
    this.validator = validator;
    this.redactor = redactor;
    this.queue = queue;
    this.decider = decider;
    this.recorder = recorder;
    this.glue = glue;
    this.clock = clock;
  }

  /** One test, redacted: of a definition in the request, or of the one that the ledger knows. */
  private record RequestedTest(
      String testId,
      AuthenticatedCall call,
      ConnectionId id,
      Optional<Definition> given,
      Optional<Definition> judged,
      RequestSecrets secrets) {

    EventDraft draft(ConnectionTested event) {
      return EventDraft.ofChange(id, testId, Optional.of(call.actor()), event);
    }
  }

  public CompletableFuture<CallReply> test(AuthenticatedCall call, TestConnectionRequest request) {
    TestConnectionInput input = request.testConnectionInput();
    if ((input == null) == (request.connectionName() == null)) {
      return CallReply.refuse(
          WireErrors.invalidInput(
              "Give either ConnectionName or TestConnectionInput, and not both."));
    }
    String name = request.connectionName() == null ? UNNAMED : request.connectionName();
    return targets
        .named(request.catalogId(), name, "ConnectionName")
        .then(id -> queue.recall(id).thenCompose(before -> attempt(call, id, request, before)));
  }

  /**
   * In the order of a change: authorise, validate, redact, judge, record, send, conclude, answer.
   */
  private CompletableFuture<CallReply> attempt(
      AuthenticatedCall call, ConnectionId id, TestConnectionRequest request, Recalled before) {
    boolean allowed = call.isAllowedOn(id);
    Optional<WireError> broken = allowed ? validator.modelError(request) : Optional.empty();
    if (broken.isPresent()) {
      return CallReply.refuse(broken.get());
    }
    RequestedTest test = redacted(call, id, request, before);
    if (test.given().isEmpty() && !before.readable()) {
      return CallReply.refuse(WireErrors.logTooSlow(test.testId()));
    }
    ChangeDecided decision =
        allowed
            ? decider.judgeTest(call, id, test.judged(), test.given().isEmpty())
            : decider.forbid(call, Optional.empty());
    boolean denied = decision.getVerdict() == Verdict.DENY;
    ConnectionTested event =
        ConnectionTested.newBuilder()
            .setPhase(denied ? TestPhase.DENIED : TestPhase.REQUESTED)
            .setDefinition(test.given().orElse(null))
            .setDecision(decision)
            .build();
    if (denied) {
      ChangeLogLines.denied(test.testId(), call.action(), id, call.actor(), decision);
    }
    return recorder
        .append(test.draft(event))
        .thenCompose(
            at ->
                denied
                    ? completedFuture(
                        ChangeConclusion.denied(test.testId(), decision, true).answer())
                    : send(test, request.toBuilder().catalogId(id.getCatalogId()).build()))
        .exceptionally(
            e -> new CallReply.Failure(WireErrors.logTooSlow(test.testId()), test.testId()));
  }

  private RequestedTest redacted(
      AuthenticatedCall call, ConnectionId id, TestConnectionRequest request, Recalled before) {
    String testId = ChangeIds.next(clock.instant());
    if (request.testConnectionInput() == null) {
      Optional<Definition> known =
          before.newest().filter(DefinitionVersion::present).flatMap(DefinitionVersion::definition);
      return new RequestedTest(testId, call, id, Optional.empty(), known, RequestSecrets.none());
    }
    RedactedDefinition redaction = redactor.redactTest(id, request.testConnectionInput());
    Optional<Definition> given = Optional.of(redaction.definition());
    return new RequestedTest(testId, call, id, given, given, redaction.secrets());
  }

  private CompletableFuture<CallReply> send(RequestedTest test, TestConnectionRequest request) {
    return glue.send(request)
        .thenCompose(
            reply ->
                recorder
                    .appendOutcome(test.draft(ended(test, reply)), test.call().action())
                    .thenApply(
                        recorded ->
                            CallReply.fromGlue(
                                reply, test.testId(), WireErrors.answerLost(test.testId()))));
  }

  private static ConnectionTested ended(RequestedTest test, GlueReply reply) {
    ConnectionTested.Builder ended = ConnectionTested.newBuilder().setPhase(TestPhase.UNANSWERED);
    if (reply instanceof GlueReply.Done done) {
      ended.setPhase(TestPhase.PASSED).setAwsRequestId(done.awsRequestId().orElse(null));
    } else if (reply instanceof GlueReply.Refused refused) {
      WireError error = WireError.ofGlue(refused.error());
      ended
          .setPhase(TestPhase.FAILED)
          .setErrorCode(error.code())
          .setErrorMessage(SecretScanner.blank(test.secrets().blank(error.message())))
          .setAwsRequestId(refused.awsRequestId().orElse(null));
    }
    return ended.build();
  }
}

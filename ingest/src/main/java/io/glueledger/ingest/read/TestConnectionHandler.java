/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.read;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.lifecycle.Version;
import io.glueledger.definition.redaction.Redaction;
import io.glueledger.definition.redaction.Redactor;
import io.glueledger.definition.redaction.Secrets;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.Violation;
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
import io.glueledger.ingest.change.ChangeAnswers;
import io.glueledger.ingest.change.GateParts;
import io.glueledger.ingest.change.GlueForwarder;
import io.glueledger.ingest.change.Refusals;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.List;
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

  private final GateParts parts;
  private final ConnectionTargets targets;
  private final Redactor redactor;
  private final GlueRules rules;

  public TestConnectionHandler(GateParts parts, ConnectionTargets targets, Redactor redactor, GlueRules rules) {
    this.parts = parts;
    this.targets = targets;
    this.redactor = redactor;
    this.rules = rules;
  }

  /** What is to be tested: a definition of the request's, or the one that the ledger knows. */
  private record Subject(
      ConnectionId id, Optional<Definition> given, Optional<Definition> judged, Secrets secrets) {}

  public CompletableFuture<CallReply> test(AuthenticatedCall call, TestConnectionRequest request) {
    TestConnectionInput input = request.testConnectionInput();
    if ((input == null) == (request.connectionName() == null)) {
      return Refusals.now(
          WireErrors.invalidInput(
              "Give either ConnectionName or TestConnectionInput, and not both."));
    }
    String name = request.connectionName() == null ? UNNAMED : request.connectionName();
    ConnectionTargets.Target target = targets.named(request.catalogId(), name, "ConnectionName");
    if (target.connection().isEmpty()) {
      return Refusals.now(target.error().orElseThrow());
    }
    ConnectionId id = target.connection().get();
    List<Violation> broken = rules.wire(request);
    if (!broken.isEmpty()) {
      return Refusals.now(WireErrors.invalidInput(Violation.errorMessage(broken)));
    }
    Subject subject = input == null ? known(id) : given(id, input);
    String testId = ChangeIds.next(parts.timers().now());
    ChangeDecided decision = decide(call, subject);
    boolean denied = decision.getVerdict() == Verdict.DENY;
    return record(call, subject, testId, denied ? TestPhase.DENIED : TestPhase.REQUESTED, decision)
        .thenCompose(
            at ->
                denied
                    ? completedFuture(ChangeAnswers.denied(testId, decision))
                    : ask(
                        call,
                        subject,
                        testId,
                        request.toBuilder().catalogId(id.getCatalogId()).build()))
        .exceptionally(e -> new CallReply.Failure(WireErrors.logTooSlow(testId), testId));
  }

  private Subject known(ConnectionId id) {
    Optional<Definition> definition =
        parts.ledger().state(ConnectionKeys.text(id)).present().flatMap(Version::definition);
    return new Subject(id, Optional.empty(), definition, Secrets.none());
  }

  private Subject given(ConnectionId id, TestConnectionInput input) {
    Redaction redaction = redactor.redactTest(id, input);
    Optional<Definition> definition = Optional.of(redaction.definition());
    return new Subject(id, definition, definition, redaction.secrets());
  }

  private ChangeDecided decide(AuthenticatedCall call, Subject subject) {
    if (!call.rights().allows(call.action(), subject.id().getCatalogId(), subject.id().getName())) {
      return parts
          .judge()
          .forbidden(
              Refusals.missingRightFinding(call.actor().getPrincipal(), call.action()),
              Optional.empty(),
              parts.timers().now());
    }
    return parts
        .judge()
        .test(
            call.action(),
            call.actor(),
            subject.id(),
            subject.judged(),
            subject.given().isEmpty(),
            parts.timers().now());
  }

  private CompletableFuture<CallReply> ask(
      AuthenticatedCall call, Subject subject, String testId, TestConnectionRequest request) {
    return parts
        .glue()
        .send(request)
        .thenCompose(
            reply ->
                conclude(call, subject, testId, reply).thenApply(done -> answer(reply, testId)));
  }

  private CompletableFuture<Boolean> conclude(
      AuthenticatedCall call, Subject subject, String testId, GlueReply reply) {
    ConnectionTested.Builder ended = ConnectionTested.newBuilder().setPhase(TestPhase.UNANSWERED);
    if (reply instanceof GlueReply.Done done) {
      ended.setPhase(TestPhase.PASSED).setAwsRequestId(done.awsRequestId().orElse(null));
    } else if (reply instanceof GlueReply.Refused refused) {
      WireError error = WireError.ofGlue(refused.error());
      ended
          .setPhase(TestPhase.FAILED)
          .setErrorCode(error.code())
          .setErrorMessage(GlueForwarder.withoutValues(subject.secrets(), error.message()))
          .setAwsRequestId(refused.awsRequestId().orElse(null));
    }
    return parts
        .timers()
        .orElse(
            parts
                .outcomes()
                .append(
                    EventDraft.ofChange(subject.id(), testId, Optional.of(call.actor()), ended.build()))
                .thenApply(at -> true),
            parts.timings().outcome(),
            () -> false);
  }

  private CompletableFuture<?> record(
      AuthenticatedCall call, Subject subject, String testId, TestPhase phase, ChangeDecided decision) {
    ConnectionTested event =
        ConnectionTested.newBuilder()
            .setPhase(phase)
            .setDefinition(subject.given().orElse(null))
            .setDecision(decision)
            .build();
    return parts
        .log()
        .append(List.of(EventDraft.ofChange(subject.id(), testId, Optional.of(call.actor()), event)));
  }

  private static CallReply answer(GlueReply reply, String testId) {
    if (reply instanceof GlueReply.Done done) {
      return new CallReply.Success(done.response(), testId);
    }
    return new CallReply.Failure(
        reply instanceof GlueReply.Refused refused
            ? WireError.ofGlue(refused.error())
            : WireErrors.answerLost(testId),
        testId);
  }
}

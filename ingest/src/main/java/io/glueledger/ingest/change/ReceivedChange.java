/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Finding;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Operation;
import io.glueledger.event.Refuser;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.change.held.HeldSecrets;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.change.request.RedactedRequests;
import io.glueledger.ingest.change.request.RequestValidator;
import io.glueledger.ingest.change.request.RequestValidator.Validation;
import io.glueledger.ingest.change.request.RequestedChange;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.states.Recalled;
import java.util.List;
import java.util.Optional;

/**
 * A change as the gate has taken it in.
 *
 * @param change as its caller asked for it, secrets included
 * @param request the same, as the ledger may know it
 * @param warnings findings of Glue's documented rules that only warn
 * @param toReader whether the caller may be told what the connection held before
 * @param refusal how it ends without the policies being asked: no right to it, or broken rules
 * @param progress of the call
 */
public record ReceivedChange(
    RequestedChange change,
    RedactedRequest request,
    List<Finding> warnings,
    boolean toReader,
    Optional<ChangeConclusion> refusal,
    Recalled before,
    CallProgress progress) {

  /**
   * Authorises, validates and redacts, in this order: nothing is redacted before rights are known.
   */
  public static ReceivedChange take(
      AuthenticatedCall call,
      RequestedChange change,
      Recalled before,
      RequestValidator validator,
      RedactedRequests redaction,
      ChangeDecider decider) {
    boolean allowed = call.isAllowedOn(change.connection());
    boolean reader = call.mayRead(change.connection());
    Validation validation =
        allowed ? validator.validate(change, reader) : new Validation.Valid(List.of());
    RedactedRequest request = redaction.redact(call, change, before);
    boolean toReader = change.operation() == Operation.CREATE || reader;
    Optional<ChangeConclusion> refusal =
        allowed
            ? broken(request, validation)
            : Optional.of(
                ChangeConclusion.denied(
                    request.changeId(), decider.forbid(call, before.newest()), toReader));
    return new ReceivedChange(
        change,
        request,
        validation instanceof Validation.Valid valid ? valid.warnings() : List.of(),
        toReader,
        refusal,
        before,
        call.progress());
  }

  private static Optional<ChangeConclusion> broken(RedactedRequest request, Validation validation) {
    return validation instanceof Validation.Invalid invalid
        ? Optional.of(
            ChangeConclusion.rejected(
                request.changeId(), Refuser.GLUE_RULES, invalid.error(), invalid.broken()))
        : Optional.empty();
  }

  /**
   * How it ends without being judged: refused, or because what it would replace is not known.
   *
   * @param known whether Glue could be asked about a connection that the ledger does not know
   */
  Optional<ChangeConclusion> endedBefore(boolean known) {
    return refusal
        .or(() -> before.readable() ? Optional.empty() : unsent(NotForwardedReason.LOG_TOO_SLOW))
        .or(() -> known ? Optional.empty() : unsent(NotForwardedReason.GLUE_UNREACHABLE));
  }

  private Optional<ChangeConclusion> unsent(NotForwardedReason reason) {
    return Optional.of(notForwarded(reason));
  }

  ChangeConclusion denied(ChangeDecided decision) {
    return ChangeConclusion.denied(request.changeId(), decision, toReader);
  }

  ChangeConclusion notForwarded(NotForwardedReason reason) {
    return ChangeConclusion.notForwarded(request.changeId(), reason);
  }

  /** It would take away a secret, or leave one as it is where it cannot. */
  ChangeConclusion refused(WireError error) {
    return ChangeConclusion.rejected(request.changeId(), Refuser.HELD_SECRET, error, List.of());
  }

  /** What it means for the secrets of the version that it would replace. */
  HeldSecrets.Checked against(Optional<DefinitionVersion> newest) {
    return HeldSecrets.against(newest, change, request);
  }
}

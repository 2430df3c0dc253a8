/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.held;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.comparison.DefinitionComparison;
import io.glueledger.definition.model.ConnectionInputs;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Definition;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.queue.ForwardDeadline;
import io.glueledger.ingest.queue.Timers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionResponse;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * Reads, at the last moment, what an update leaves as it is. The values go from Glue to Glue and
 * are kept nowhere.
 */
public final class WriteBackReader {
  private final Glue glue;
  private final DefinitionRedactor redactor;
  private final Timers timers;

  /** A reader of one Glue. */
  public WriteBackReader(Glue glue, DefinitionRedactor redactor, Timers timers) {
    this.glue = glue;
    this.redactor = redactor;
    this.timers = timers;
  }

  /** What Glue is sent, or why it is sent nothing. */
  public sealed interface Prepared {

    /** It may be sent. */
    record Ready(GlueRequest request) implements Prepared {}

    /** It must not be sent. */
    record Withheld(NotForwardedReason reason) implements Prepared {}
  }

  /**
   * The request with the values that Glue holds where its caller left them as they are; the request
   * itself if its caller left none.
   *
   * @param newest the version that it replaces, which Glue must hold, fingerprints included
   */
  public CompletableFuture<Prepared> prepare(
      GlueRequest toForward,
      RedactedRequest request,
      Optional<DefinitionVersion> newest,
      ForwardDeadline deadline) {
    if (!request.writesBack() || !(toForward instanceof UpdateConnectionRequest update)) {
      return completedFuture(new Prepared.Ready(toForward));
    }
    GetConnectionRequest read =
        GetConnectionRequest.builder()
            .catalogId(request.connection().getCatalogId())
            .name(request.connection().getName())
            .build();
    CompletableFuture<Prepared> prepared =
        glue.send(read).thenApply(reply -> prepared(update, request, newest, reply));
    return timers.orElse(
        prepared,
        deadline.left(),
        () -> new Prepared.Withheld(NotForwardedReason.GLUE_UNREACHABLE));
  }

  private Prepared prepared(
      UpdateConnectionRequest update,
      RedactedRequest request,
      Optional<DefinitionVersion> newest,
      GlueReply reply) {
    if (!(reply instanceof GlueReply.Done done)) {
      return new Prepared.Withheld(
          reply instanceof GlueReply.Refused
              ? NotForwardedReason.HELD_DIFFERS
              : NotForwardedReason.GLUE_UNREACHABLE);
    }
    Connection held = ((GetConnectionResponse) done.response()).connection();
    if (newest.filter(version -> isHeld(request, version, held)).isEmpty()) {
      return new Prepared.Withheld(NotForwardedReason.HELD_DIFFERS);
    }
    ConnectionInput asked = update.connectionInput();
    ConnectionInput kept =
        ConnectionInputs.of(held).toBuilder()
            .description(asked.description())
            .matchCriteria(asked.hasMatchCriteria() ? asked.matchCriteria() : null)
            .build();
    return new Prepared.Ready(update.toBuilder().connectionInput(kept).build());
  }

  private boolean isHeld(RedactedRequest request, DefinitionVersion version, Connection held) {
    Optional<Definition> known = version.definition();
    return known.isPresent()
        && DefinitionComparison.compare(
                known.get(),
                redactor
                    .redact(
                        request.connection(), held, null, known.get(), version.redactorVersion())
                    .definition(),
                DefinitionRedactor.VERSION.equals(version.redactorVersion()))
            == ComparisonResult.SAME;
  }
}

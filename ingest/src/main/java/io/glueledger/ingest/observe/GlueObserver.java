/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.observe;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.RedactedDefinition;
import io.glueledger.definition.redaction.SecretScanner;
import io.glueledger.definition.version.PriorVersions;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ObservationCause;
import io.glueledger.ingest.glue.ConnectionArns;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionResponse;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsResponse;

/** Asks Glue what it holds of a connection, tags included, and redacts it at once. */
public final class GlueObserver {
  private final Glue glue;
  private final DefinitionRedactor redactor;
  private final ConnectionArns arns;
  private final LogState ledger;
  private final ObservationJudge judge;
  private final Function<String, Optional<String>> people;

  /**
   * An observer of one Glue.
   *
   * @param ledger what was hidden before stays hidden, also where Glue no longer returns the secret
   * @param judge says what the policies think of news
   * @param people tells the human behind a principal, if one is known
   */
  public GlueObserver(
      Glue glue,
      DefinitionRedactor redactor,
      ConnectionArns arns,
      LogState ledger,
      ObservationJudge judge,
      Function<String, Optional<String>> people) {
    this.people = people;
    this.judge = judge;
    this.glue = glue;
    this.redactor = redactor;
    this.arns = arns;
    this.ledger = ledger;
  }

  /**
   * Asks Glue for one connection.
   *
   * @param after the last offset of the connection's partition that was read before this call
   * @return what Glue holds, be it nothing; empty if Glue did not answer
   */
  public CompletableFuture<Optional<ConnectionObserved>> observe(
      ConnectionId id, ObservationCause cause, long after) {
    GetConnectionRequest request =
        GetConnectionRequest.builder().catalogId(id.getCatalogId()).name(id.getName()).build();
    return glue.send(request)
        .thenCompose(
            reply -> {
              if (reply instanceof GlueReply.Done done) {
                Connection connection = ((GetConnectionResponse) done.response()).connection();
                return observe(id, connection, cause, after);
              }
              return completedFuture(
                  isAbsent(reply) ? Optional.of(absent(cause, after)) : Optional.empty());
            });
  }

  /**
   * Completes what Glue listed of a connection by its tags.
   *
   * @return empty if Glue did not answer, or the connection was deleted meanwhile: the next look
   *     will say so
   */
  public CompletableFuture<Optional<ConnectionObserved>> observe(
      ConnectionId id, Connection connection, ObservationCause cause, long after) {
    return glue.send(GetTagsRequest.builder().resourceArn(arns.arnOf(id)).build())
        .thenCompose(
            reply ->
                reply instanceof GlueReply.Done done
                    ? present(
                        id, connection, ((GetTagsResponse) done.response()).tags(), cause, after)
                    : completedFuture(Optional.empty()));
  }

  /** Empty also if it is not known now what was hidden before. */
  private CompletableFuture<Optional<ConnectionObserved>> present(
      ConnectionId id,
      Connection connection,
      Map<String, String> tags,
      ObservationCause cause,
      long after) {
    return ledger
        .recall(ConnectionKeys.text(id))
        .handle(
            (kept, failure) ->
                failure == null
                    ? Optional.of(present(id, connection, tags, kept.state().prior(), cause, after))
                    : Optional.empty());
  }

  private static ConnectionObserved absent(ObservationCause cause, long after) {
    return ConnectionObserved.newBuilder()
        .setCause(cause)
        .setAfter(after)
        .setPresent(false)
        .setRedactorVersion(DefinitionRedactor.VERSION)
        .build();
  }

  private ConnectionObserved present(
      ConnectionId id,
      Connection connection,
      Map<String, String> tags,
      PriorVersions prior,
      ObservationCause cause,
      long after) {
    RedactedDefinition redaction =
        prior
            .newest()
            .filter(version -> version.definition().isPresent())
            .map(
                version ->
                    redactor.redact(
                        id,
                        connection,
                        tags,
                        version.definition().get(),
                        version.redactorVersion()))
            .orElseGet(() -> redactor.redact(id, connection, tags));
    ConnectionObserved observed =
        ConnectionObserved.newBuilder()
            .setCause(cause)
            .setAfter(after)
            .setPresent(true)
            .setDefinition(redaction.definition())
            .setStatus(shown(redaction, connection.statusAsString()))
            .setStatusReason(shown(redaction, connection.statusReason()))
            .setCreationTime(millis(connection.creationTime()))
            .setLastUpdatedTime(millis(connection.lastUpdatedTime()))
            .setLastUpdatedBy(identity(redaction, connection.lastUpdatedBy()))
            .setLastUpdatedByPerson(
                Optional.ofNullable(connection.lastUpdatedBy()).flatMap(people).orElse(null))
            .setRedactorVersion(DefinitionRedactor.VERSION)
            .build();
    return judge.judged(id, prior, observed);
  }

  private static @Nullable String shown(RedactedDefinition redaction, @Nullable String text) {
    return text == null ? null : SecretScanner.blank(redaction.secrets().blank(text));
  }

  private static @Nullable String identity(RedactedDefinition redaction, @Nullable String text) {
    return text == null ? null : CallerArn.shown(text, redaction.secrets()::blank);
  }

  private static @Nullable Instant millis(@Nullable Instant time) {
    return time == null ? null : Instant.ofEpochMilli(time.toEpochMilli());
  }

  private static boolean isAbsent(GlueReply reply) {
    return reply instanceof GlueReply.Refused refused
        && refused.error() instanceof EntityNotFoundException;
  }
}

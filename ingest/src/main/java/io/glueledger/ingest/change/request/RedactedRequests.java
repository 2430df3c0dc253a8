/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.request;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.RedactedDefinition;
import io.glueledger.definition.redaction.RequestSecrets;
import io.glueledger.event.Actor;
import io.glueledger.event.ConnectionId;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.ChangeIds;
import io.glueledger.ingest.change.request.RedactedRequest.Content;
import io.glueledger.ingest.states.Recalled;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;

/** Redacts requests; from here on nothing but the call to Glue sees the raw one. */
public final class RedactedRequests {
  private final DefinitionRedactor redactor;
  private final RetryKeys retryKeys;
  private final RepeatedSecrets repeats;
  private final InstantSource clock;

  /**
   * Redacts for one ledger.
   *
   * @param repeats finds secrets of earlier requests
   * @param clock dates the ids of changes
   */
  public RedactedRequests(
      DefinitionRedactor redactor,
      RetryKeys retryKeys,
      RepeatedSecrets repeats,
      InstantSource clock) {
    this.redactor = redactor;
    this.retryKeys = retryKeys;
    this.repeats = repeats;
    this.clock = clock;
  }

  /**
   * What the ledger may know of a request, under a new change id.
   *
   * @param before what is known of its connection
   */
  public RedactedRequest redact(AuthenticatedCall call, RequestedChange change, Recalled before) {
    Content content = content(change);
    return new RedactedRequest(
        ChangeIds.next(clock.instant()),
        change.connection(),
        change.operation(),
        call.action(),
        withoutSecrets(call.actor(), content.secrets()),
        repeats.hidden(call.actor().getPrincipal(), change.connection(), content, before),
        retryKeys.keyOf(call, change.asked()),
        List.of(),
        change.batchId());
  }

  /** A client may write what it sends into its User-Agent too. */
  private static Actor withoutSecrets(Actor actor, RequestSecrets secrets) {
    String agent = actor.getUserAgent().orElse("");
    String shown = secrets.blank(agent);
    return shown.equals(agent) ? actor : Actor.newBuilder(actor).setUserAgent(shown).build();
  }

  private Content content(RequestedChange change) {
    ConnectionId id = change.connection();
    if (change.asked() instanceof TagResourceRequest tag) {
      DefinitionRedactor.RedactedTags tags = redactor.redactTags(id, tag.tagsToAdd());
      return new Content(
          Optional.empty(), Optional.of(tags.tags()), Optional.empty(), tags.secrets());
    }
    if (change.input().isPresent()) {
      RedactedDefinition redaction =
          redactor.redact(id, change.input().get(), tagsOfCreate(change));
      return new Content(
          Optional.of(redaction.definition()),
          Optional.empty(),
          Optional.empty(),
          redaction.secrets());
    }
    Optional<List<String>> removed =
        change.asked() instanceof UntagResourceRequest untag
            ? Optional.of(redactor.redactTagKeys(id, untag.tagsToRemove()))
            : Optional.empty();
    return new Content(Optional.empty(), Optional.empty(), removed, RequestSecrets.none());
  }

  /**
   * A create says all tags that the connection gets, none if it names none; an update says none.
   */
  private static Optional<Map<String, String>> tagsOfCreate(RequestedChange change) {
    return change.asked() instanceof CreateConnectionRequest create
        ? Optional.of(create.hasTags() ? create.tags() : Map.of())
        : Optional.empty();
  }
}

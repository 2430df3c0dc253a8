/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.base.problem.SourcePosition;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Operation;
import io.glueledger.policy.decision.ProposedChange;
import java.time.Instant;
import java.util.Optional;

/**
 * One change and what is expected of its decision.
 *
 * @param name what the case shows, unique in its file
 * @param at where it stands
 * @param operation CREATE, UPDATE, TAG or UNTAG
 * @param connection which one
 * @param principal who asks
 * @param definition what is asked for
 * @param previous what it replaces
 * @param judgedAt when it is judged, for exceptions
 * @param strict whether what was there before denies all the same
 */
public record PolicyCase(
    String name,
    SourcePosition at,
    Operation operation,
    ConnectionId connection,
    String principal,
    GivenConnection definition,
    Optional<GivenConnection> previous,
    Instant judgedAt,
    boolean strict,
    ExpectedDecision expected) {

  /** When cases are judged that do not say when. */
  public static final Instant USUAL_TIME = Instant.parse("2026-01-01T00:00:00Z");

  /** The account and catalog of cases that name none. */
  public static final String USUAL_CATALOG = "123456789012";

  /** The change as the engine judges it. */
  public ProposedChange change() {
    String action =
        switch (operation) {
          case CREATE -> "CreateConnection";
          case UPDATE -> "UpdateConnection";
          case TAG -> "TagResource";
          default -> "UntagResource";
        };
    return new ProposedChange(
        operation,
        action,
        connection,
        principal,
        Optional.of(definition.redacted(connection)),
        previous.map(given -> given.redacted(connection)),
        judgedAt,
        strict);
  }
}

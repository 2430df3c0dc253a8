/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import io.glueledger.base.text.WildcardMatch;
import io.glueledger.base.tree.SourceText;
import io.glueledger.event.AppliedException;
import io.glueledger.event.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the {@code exceptions} of a pack, called so because a Java exception is something else:
 * findings of some policies on some connections warn instead of denying until a moment.
 *
 * @param id unique in its pack
 * @param policies ids, at least one
 * @param connection pattern of names: {@code *} and {@code ?}
 * @param catalog the only catalog; any if empty
 * @param reason why it was granted
 * @param owner who answers for it
 * @param expires from when on it does not apply any more
 */
public record PolicyExemption(
    SourceText id,
    List<SourceText> policies,
    String connection,
    Optional<String> catalog,
    String reason,
    String owner,
    Instant expires) {

  /** Copies the list and refuses an empty one. */
  public PolicyExemption {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(expires, "expires");
    policies = List.copyOf(policies);
    if (policies.isEmpty()) {
      throw new IllegalArgumentException("an exception must name at least one policy");
    }
  }

  /** Whether findings of a policy on a connection pass at a moment: that of the judgement. */
  public boolean covers(String policyId, ConnectionId of, Instant judgedAt) {
    return judgedAt.isBefore(expires)
        && policies.stream().anyMatch(policy -> policy.text().equals(policyId))
        && catalog.filter(only -> !only.equals(of.getCatalogId())).isEmpty()
        && WildcardMatch.withStarsAndQuestionMarks(connection, of.getName());
  }

  /** As findings carry it. */
  public AppliedException applied() {
    return new AppliedException(id.text(), reason, owner, expires);
  }
}

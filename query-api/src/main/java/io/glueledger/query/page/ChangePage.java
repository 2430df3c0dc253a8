/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.Finding;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedChange;
import io.glueledger.query.api.NothingFound;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.json.ChangeMembers;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.view.DefinitionRows;
import io.glueledger.query.view.Labels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One change.
 *
 * @param change the change
 */
public record ChangePage(RecordedChange change) {

  /** Asks the ledger. */
  public static CompletableFuture<ChangePage> load(Ledger ledger, String changeId, String query) {
    QueryParameters.readNone(query);
    if (!changeId.matches("[0-9a-f-]{36}")) {
      throw NothingFound.change();
    }
    return ledger
        .change(changeId)
        .thenApply(found -> new ChangePage(found.orElseThrow(NothingFound::change)));
  }

  /** All its findings. */
  public List<Finding> findings() {
    return ChangeMembers.findings(change);
  }

  /** The rows of the definition asked for, by group. */
  public Map<String, List<DefinitionRows.Row>> rows() {
    return change.getDefinition().map(DefinitionRows::byGroup).orElse(Map.of());
  }

  /** True if nobody asked for it: it was found in Glue. */
  public boolean isDrift() {
    return Labels.isDrift(change);
  }

  /** True if what it says came to be. */
  public boolean applied() {
    return change.getOutcome().equals(Optional.of(Outcome.APPLIED));
  }

  /** True if it is certain that nothing was sent to Glue. */
  public boolean glueNotAsked() {
    return change
        .getOutcome()
        .filter(outcome -> outcome == Outcome.DENIED || outcome == Outcome.NOT_FORWARDED)
        .isPresent();
  }

  /** How long it took, for people. */
  public Optional<String> duration() {
    return change
        .getFinishedAt()
        .map(end -> Duration.between(change.getRequestedAt(), end))
        .map(
            time ->
                time.toSeconds() < 10 ? time.toMillis() + " ms" : time.toSeconds() + " seconds");
  }
}

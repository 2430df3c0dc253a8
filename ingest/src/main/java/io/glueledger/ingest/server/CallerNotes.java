/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import static java.util.stream.Collectors.joining;

import io.glueledger.event.Finding;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.config.NotesConfig;
import io.glueledger.ingest.protocol.error.WireError;
import java.util.List;
import java.util.Optional;

/** What callers are told beside Glue's answer: warnings, and where to read on about a refusal. */
final class CallerNotes {

  /** The header of an answer that says what policies warn of. */
  static final String WARNINGS = "x-glue-ledger-warnings";

  private static final String REFUSAL = "AccessDeniedException";

  /** Headers are short everywhere; the ledger has all of it. */
  private static final int MOST = 10;

  private final NotesConfig config;

  CallerNotes(NotesConfig config) {
    this.config = config;
  }

  /** The header's value, {@code TLS-01 HIGH ConnectionProperties.X; …}; empty without a warning. */
  static Optional<String> warnings(CallProgress progress) {
    List<Finding> findings = progress.warnings();
    if (findings.isEmpty()) {
      return Optional.empty();
    }
    String shown = findings.stream().limit(MOST).map(CallerNotes::warning).collect(joining("; "));
    int more = findings.size() - MOST;
    return Optional.of(more > 0 ? shown + "; and " + more + " more" : shown);
  }

  private static String warning(Finding finding) {
    String field = finding.getField().map(name -> " " + name).orElse("");
    return (finding.getPolicyId() + " " + finding.getSeverity() + field)
        .replaceAll("[^\\x20-\\x7e]", "?");
  }

  /** The error with where its change can be read, and with the site's own words. */
  WireError refusal(WireError error, CallProgress progress) {
    Optional<String> change = progress.recorded();
    if (!error.code().equals(REFUSAL) || change.isEmpty()) {
      return error;
    }
    String read =
        config
            .changeUrl()
            .map(url -> "\nRead it at " + url.replace(NotesConfig.CHANGE_ID, change.get()))
            .orElse("");
    String help = config.help().map(text -> "\n" + text).orElse("");
    return new WireError(
        error.code(), error.httpStatus(), error.message() + read + help, error.members());
  }
}

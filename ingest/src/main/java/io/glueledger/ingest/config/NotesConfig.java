/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import java.util.Optional;

/** What callers are told when policies refuse a change, beside why. */
public record NotesConfig(
    @JsonProperty("ingest.refusal.change-url")
        @JsonPropertyDescription(
            "Where a refused change can be read, with {changeId} for its id:"
                + " https://ledger.example.com/changes/{changeId}.")
        Optional<String> changeUrl,
    @JsonProperty("ingest.refusal.help")
        @JsonPropertyDescription(
            "A sentence of the site's own that every refusal by a policy ends with.")
        Optional<String> help) {

  /** What {@link #changeUrl} has for the change. */
  public static final String CHANGE_ID = "{changeId}";

  private static final int LONGEST_HELP = 500;

  /** Checks both. */
  public NotesConfig {
    ConfigChecks.check(
        changeUrl.isEmpty()
            || (changeUrl.get().matches("https?://\\S+") && changeUrl.get().contains(CHANGE_ID)),
        "ingest.refusal.change-url",
        "must be an address that holds {changeId}, such as"
            + " https://ledger.example.com/changes/{changeId}");
    ConfigChecks.check(
        help.isEmpty() || help.get().length() <= LONGEST_HELP,
        "ingest.refusal.help",
        "has more than " + LONGEST_HELP + " characters; say where to read on instead");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import java.util.Optional;

/** Who may settle items of the review queue. */
public record ReviewConfig(
    @JsonProperty("ingest.review.tokens-file")
        @JsonPropertyDescription(
            "File with the tokens of readers, the same as query-api.tokens-file; with it the gate"
                + " takes settlements of review items. Set it once every gate and projector is of a"
                + " release that has the review queue, since older ones stop at such an event.")
        Optional<Path> tokensFile) {}

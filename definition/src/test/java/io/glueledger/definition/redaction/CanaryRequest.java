/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static io.glueledger.definition.fixture.RedactedRequests.ID;
import static io.glueledger.definition.fixture.RedactedRequests.NEW;
import static io.glueledger.definition.fixture.RedactedRequests.OLD;
import static io.glueledger.definition.fixture.RedactedRequests.redactor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.glueledger.definition.fixture.GlueJson;
import io.glueledger.definition.fixture.Traces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;

/**
 * A request with one text in many places, in many spellings.
 *
 * @param url a URL with {@code %s} for the text, where a URL is wanted
 */
record CanaryRequest(String text, String url, Set<String> places) {
  private static final Map<String, String> PARTS = new HashMap<>();
  private static final Pattern VARIABLE = Pattern.compile("\\$(text|spellings|url|encoded|json)");

  /** Where a credential stands. */
  static final List<String> CREDENTIALS = new ArrayList<>();

  /** Places that the allowlist shows, and others. */
  static final List<String> OTHERS = new ArrayList<>();

  static {
    try (InputStream table =
        requireNonNull(CanaryRequest.class.getResourceAsStream("places.txt"))) {
      new String(table.readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .map(row -> row.split(" \\| ", 3))
          .forEach(
              cells -> {
                PARTS.put(cells[0], cells[2]);
                (cells[1].equals("credential") ? CREDENTIALS : OTHERS).add(cells[0]);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RedactedDefinition redacted() {
    Map<String, String> variables =
        Map.of(
            "text", text,
            "spellings", String.join(" ", Traces.spellings(text)),
            "url", url.replace("%s", text),
            "encoded", url.replace("%s", URLEncoder.encode(text, UTF_8)),
            "json", text.replace("\\", "\\\\").replace("\"", "\\\""));
    var request =
        (CreateConnectionRequest)
            GlueJson.request(
                "CreateConnection",
                places.stream().map(PARTS::get).toList(),
                part ->
                    VARIABLE
                        .matcher(part)
                        .replaceAll(
                            name -> Matcher.quoteReplacement(variables.get(name.group(1)))));
    return redactor(NEW, OLD)
        .redact(ID, request.connectionInput(), Optional.of(new HashMap<>(request.tags())));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.json.Json;
import java.nio.charset.StandardCharsets;

/** The journal as JSON, for tests against a process. */
public final class JournalJson {

  private JournalJson() {}

  /** The entries after a sequence number, with the counts that tell whether they are all. */
  public static ObjectNode of(Journal journal, long after) {
    ObjectNode json = Json.object();
    json.put("size", journal.size());
    json.put("dropped", journal.dropped());
    ArrayNode entries = json.putArray("entries");
    journal.entriesAfter(after).forEach(entry -> entries.add(of(entry)));
    return json;
  }

  private static ObjectNode of(JournalEntry entry) {
    Received received = entry.received();
    ObjectNode json = Json.object();
    json.put("sequence", entry.sequence());
    json.put("takenAt", entry.takenAt().toString());
    json.put("operation", received.operation());
    json.put("catalogId", received.catalogId());
    received.connectionNames().forEach(json.putArray("connectionNames")::add);
    // A body that is no JSON object is told as the text it was.
    Json.parse(received.body().getBytes(StandardCharsets.UTF_8))
        .either(
            object -> json.set("request", object), reason -> json.put("request", received.body()));
    received.accessKeyId().ifPresent(id -> json.put("accessKeyId", id));
    received.invocationId().ifPresent(id -> json.put("invocationId", id));
    received.attempt().ifPresent(attempt -> json.put("attempt", attempt));
    entry.faults().forEach(json.putArray("faults")::add);
    json.put("applied", entry.applied());
    entry.appliedOrders().forEach(json.putArray("appliedOrders")::add);
    entry
        .answer()
        .ifPresent(
            answer -> {
              json.put("status", answer.status());
              answer.errorCode().ifPresent(code -> json.put("errorCode", code));
            });
    return json;
  }
}

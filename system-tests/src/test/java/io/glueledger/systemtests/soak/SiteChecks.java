/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.localglue.store.ConnectionSnapshot;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.systemtests.soak.NaiveLedger.LoggedChange;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What must hold of a site that has come to rest. */
final class SiteChecks {
  private static final JsonMapper JSON = new JsonMapper();

  private final SoakSite site;
  private final OwnDecoding decoding;
  private final NaiveLedger ledger;
  private final Violations violations;

  SiteChecks(SoakSite site, OwnDecoding decoding, NaiveLedger ledger, Violations violations) {
    this.site = site;
    this.decoding = decoding;
    this.ledger = ledger;
    this.violations = violations;
  }

  void all(String canary, List<String> impostorsAnswers) {
    showsNoSecret(canary);
    showsWhatGlueHolds();
    tellsChangesAsTheLogDoes();
    canBeMadeAgain();
    letsNobodyIn(impostorsAnswers);
    decisionsCanBeMadeAgain();
  }

  /** I3: in topics, in what processes print, in state stores, in an export. */
  private void showsNoSecret(String canary) {
    List<String> forms =
        List.of(
            canary,
            URLEncoder.encode(canary, StandardCharsets.UTF_8),
            Base64.getEncoder().encodeToString(canary.getBytes(StandardCharsets.UTF_8)));
    for (String topic : TopicNames.ALL) {
      for (ConsumerRecord<byte[], byte[]> record : decoding.records(topic)) {
        String text = record.value() == null ? "" : new String(record.value(), ISO_8859_1);
        find(
            forms,
            text + record.headers(),
            topic + " " + record.partition() + "/" + record.offset());
      }
    }
    find(forms, site.ask("/v1/changes?format=ndjson").body(), "the export of changes");
    find(forms, site.ask("/v1/connections?format=ndjson").body(), "the export of connections");
    try (Stream<Path> files = Files.walk(site.folder())) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!file.toString().contains("broker-")) {
          find(forms, content(file), file.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing if a state store has replaced the file by another one meanwhile. */
  private static String content(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private void find(List<String> forms, String text, String where) {
    if (forms.stream().anyMatch(text::contains)) {
      violations.add("I3", "a secret is in " + where);
    }
  }

  /** I4: nothing is open any more. */
  private void showsWhatGlueHolds() {
    Map<String, ConnectionSnapshot> held = new HashMap<>();
    site.glue().connections().forEach(one -> held.put(one.name(), one));
    List<String> names = new ArrayList<>(held.keySet());
    ledger.changes().stream().map(change -> change.name).distinct().forEach(names::add);
    for (String name : Set.copyOf(names)) {
      JsonNode view = json(site.ask(SoakSite.viewOf(name)).body());
      ConnectionSnapshot one = held.get(name);
      String shown = view.path("definition").path("Description").path("text").asText("");
      String tag = view.path("definition").path("Tags").path("team").path("text").asText("");
      boolean known = ledger.changes().stream().anyMatch(c -> c.name.equals(name) && !isNo(c));
      boolean same =
          one == null
              ? !known || !view.path("present").asBoolean(false)
              : view.path("present").asBoolean(false)
                  && shown.equals(one.input().path("Description").asText())
                  && tag.equals(one.tags().getOrDefault("team", ""))
                  && view.path("openChanges").isEmpty();
      if (!same) {
        violations.add("I4", "Glue holds " + one + ", and shown is " + view);
      }
    }
  }

  private static boolean isNo(LoggedChange change) {
    return Set.of("DENIED", "REJECTED", "NOT_FORWARDED").contains(change.outcome());
  }

  /** I2 and I5: the view's outcomes are those of a naive reader of the log. */
  private void tellsChangesAsTheLogDoes() {
    Map<String, String> shown = new HashMap<>();
    site.ask("/v1/changes?format=ndjson")
        .body()
        .lines()
        .map(SiteChecks::json)
        .forEach(
            item -> {
              if (item.path("kind").asText().equals("DRIFT")) {
                wasSeen(item);
              } else if (shown.put(item.path("changeId").asText(), item.path("outcome").asText())
                  != null) {
                violations.add("I2", item.path("changeId") + " is told twice");
              }
            });
    for (LoggedChange change : ledger.changes()) {
      String outcome = shown.remove(change.id);
      if (!change.outcome().equals(outcome)) {
        violations.add("I2", "told as " + outcome + ": " + change);
      }
    }
    shown.keySet().forEach(id -> violations.add("I2", "told, and not on the log: " + id));
  }

  /** A drift has no change on the log, but what found it stands there. */
  private void wasSeen(JsonNode drift) {
    JsonNode events = json(site.ask(drift.path("self").asText()).body()).path("events");
    String name = drift.path("name").asText();
    boolean seen = !events.isEmpty();
    for (JsonNode event : events) {
      seen &= ledger.tellsOf(name, event.path("partition").asInt(), event.path("offset").asLong());
    }
    if (!seen) {
      violations.add("I2", "no event says so: " + drift);
    }
  }

  /** I5. */
  private void canBeMadeAgain() {
    ProcessRun verified = run("verify", "views");
    if (verified.exitCode() != 0) {
      violations.add("I5", verified.out() + verified.err());
    }
  }

  /** I8. */
  private void letsNobodyIn(List<String> answers) {
    answers.stream()
        .filter(answer -> !answer.startsWith("403") && !answer.startsWith("400"))
        .filter(answer -> !answer.startsWith("503"))
        .forEach(answer -> violations.add("I8", "an impostor was told " + answer));
    boolean reached =
        site.glue().journal().entries().stream()
            .map(JournalEntry::received)
            .anyMatch(request -> request.connectionNames().contains(SoakLoad.IMPOSTOR));
    if (reached || ledger.changes().stream().anyMatch(c -> c.name.equals(SoakLoad.IMPOSTOR))) {
      violations.add("I8", "an impostor's change was taken");
    }
    int status = site.askAsNobody(SoakSite.viewOf(SoakLoad.SHARED + 0)).statusCode();
    if (status != 401) {
      violations.add("I8", "somebody without a token was answered " + status);
    }
  }

  /** I9: the pack of every decision is kept, and judging again finds nothing new. */
  private void decisionsCanBeMadeAgain() {
    List<String> packs =
        decoding.records(TopicNames.POLICY_PACKS).stream()
            .map(record -> new String(record.key(), StandardCharsets.UTF_8))
            .toList();
    for (LoggedChange change : ledger.changes()) {
      change.decisions.stream()
          .filter(decision -> packs.stream().noneMatch(pack -> pack.contains(decision.pack())))
          .forEach(decision -> violations.add("I9", "the pack is not kept of " + change));
    }
    ProcessRun judged = run("policy", "backtest", "--only-new", "-o", "json");
    JsonNode report = json(judged.out());
    if (!report.path("wouldDeny").isEmpty() || !report.path("noLongerFound").isEmpty()) {
      violations.add("I9", "judged again otherwise: " + judged.out() + judged.err());
    }
  }

  private ProcessRun run(String... arguments) {
    List<String> command = new ArrayList<>(ProcessRun.glueLedger(arguments));
    command.addAll(List.of("--config", site.configuration(0).toString()));
    return ProcessRun.of(site.folder(), Map.of(), command);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}

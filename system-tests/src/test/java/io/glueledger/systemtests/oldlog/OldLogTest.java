/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.oldlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.event.ConnectionId;
import io.glueledger.query.json.ConnectionMembers;
import io.glueledger.systemtests.readside.ReadSite;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.log.RecordedLog;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What earlier versions wrote stays readable: the views that this version folds from an old log are
 * the answers that the old version gave. How the recordings were made stands beside them.
 */
@ExtendWith(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldLogTest {
  private static final Path RECORDINGS =
      Path.of("src", "test", "resources", "io", "glueledger", "systemtests", "oldlog");

  private static final String DRIFT = "DRIFT";

  private final JsonMapper json = new JsonMapper();
  private final List<Replay> replays = new ArrayList<>();

  /** What the old version answered, what this one answers, and whether it stands by that. */
  private record Replay(
      String name,
      Map<String, JsonNode> expected,
      Map<String, JsonNode> answered,
      JsonNode review,
      CommandLineRun verified) {
    @Override
    public String toString() {
      return name;
    }
  }

  OldLogTest(@TempDir Path folder, ApicurioRegistry registry) throws IOException {
    for (String name : List.of("7fa826c-demo", "7fa826c-varied")) {
      Path recording = RECORDINGS.resolve(name);
      RecordedLog log = RecordedLog.read(recording.resolve("log.ndjson"));
      Map<String, JsonNode> expected = answers(recording.resolve("answers.ndjson"));
      Path site = Files.createDirectory(folder.resolve(name));
      try (ReadSite reading = ReadSite.on(site, registry, log)) {
        Map<String, JsonNode> answered = new LinkedHashMap<>();
        for (String path : expected.keySet()) {
          answered.put(path, json.readTree(reading.ask(path)));
        }
        JsonNode review = json.readTree(reading.ask("/v1/review"));
        replays.add(new Replay(name, expected, answered, review, reading.verifyViews()));
      }
    }
  }

  @ParameterizedTest
  @FieldSource("replays")
  void answersAreThoseOfTheVersionThatWroteTheLog(Replay replay) {
    Map<String, JsonNode> asked = new LinkedHashMap<>();
    replay.answered().forEach((path, answer) -> asked.put(path, askedFor(answer.deepCopy())));
    assertThat(asked).isNotEmpty().containsExactlyEntriesOf(replay.expected());
  }

  @ParameterizedTest
  @FieldSource("replays")
  void everyDriftOfTheHistoriesIsAmongTheChanges(Replay replay) {
    List<String> versions = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    replay
        .answered()
        .forEach(
            (path, answer) ->
                answer
                    .path("items")
                    .forEach(
                        item -> {
                          if (path.contains("/history")
                              && item.path("origin").asText().equals(DRIFT)) {
                            versions.add(item.path("name").asText() + " " + item.path("version"));
                          } else if (item.path("kind").asText().equals(DRIFT)) {
                            changes.add(item.path("name").asText() + " " + item.path("version"));
                          }
                        }));
    assertThat(changes).isNotEmpty().containsExactlyInAnyOrderElementsOf(versions);
    assertThat(replay.answered())
        .hasEntrySatisfying(
            "/v1/overview",
            overview -> assertThat(overview.path("drifts").asInt()).isEqualTo(versions.size()));
  }

  /** What a later change washed away then is open again, until its value changes or returns. */
  @ParameterizedTest
  @FieldSource("replays")
  void whatWasWeakenedOrDriftedIsTheInheritanceOfTheReviewQueue(Replay replay) {
    List<JsonNode> items = replay.review().path("items").valueStream().toList();
    assertThat(items)
        .isNotEmpty()
        .allMatch(
            item -> Set.of("DRIFT", "CHG-01", "CHG-02").contains(item.path("policyId").asText()))
        .allMatch(item -> item.path("state").asText().equals("OPEN"))
        .allMatch(item -> item.path("settledBy").isNull());
    assertThat(items).anyMatch(item -> item.path("policyId").asText().equals(DRIFT));
  }

  @ParameterizedTest
  @FieldSource("replays")
  void viewsAreProvenToBeWhatTheOldLogSays(Replay replay) {
    assertThat(replay.verified().exits(ExitCodes.FINE).out()).containsPattern("differing +0\\b");
  }

  private Map<String, JsonNode> answers(Path file) throws IOException {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode answer = json.readTree(line);
      answers.put(answer.path("path").textValue(), asOfToday(answer.path("answer")));
    }
    return answers;
  }

  /**
   * Names that browsers fold have links of another form by now; the old ones go on working. A risky
   * finding says what became of it.
   */
  private static JsonNode asOfToday(JsonNode answer) {
    if (answer instanceof ObjectNode object
        && object.path("self").asText().startsWith("/v1/connections/")) {
      object.put(
          "self",
          ConnectionMembers.self(
              new ConnectionId(object.path("catalogId").asText(), object.path("name").asText())));
      if (object.has("wouldDeny")) {
        object.put("mode", became(object));
      }
    }
    answer.forEach(OldLogTest::asOfToday);
    return answer;
  }

  /** Without what the ledger tells only today: drifts were in no list and count then. */
  private static JsonNode askedFor(JsonNode answer) {
    if (answer instanceof ObjectNode object) {
      object.remove(List.of("drifts", "byPolicy"));
      if (object.has("requestedAt")) {
        object.remove(List.of("kind", "lastUpdatedBy", "lastUpdatedTime"));
      }
    } else if (answer instanceof ArrayNode items) {
      items.removeIf(item -> item.path("kind").asText().equals(DRIFT));
    }
    answer.forEach(OldLogTest::askedFor);
    return answer;
  }

  private static String became(JsonNode finding) {
    if (finding.path("effect").asText().equals("DENY")) {
      return "DENIED";
    }
    if (!finding.path("wouldDeny").asBoolean()) {
      return "WARNING";
    }
    if (finding.hasNonNull("exception")) {
      return "EXCEPTION";
    }
    return finding.path("enforcement").asText().equals("AUDIT") ? "AUDIT" : "ALREADY_PRESENT";
  }
}

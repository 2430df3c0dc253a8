/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.SiteAnswer;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that follow changes. */
class FollowTest {
  @AutoClose private final TestSite site = new TestSite(Stories.company());
  private final HttpClient client = HttpClient.newHttpClient();

  /** An event of a stream. */
  private record Sent(String id, JsonNode change) {
    String changeId() {
      return change.path("changeId").asText();
    }
  }

  @Test
  void fromTheBeginningItTellsAllThatEnded() throws Exception {
    Set<String> listed = listed("state=ENDED");
    assertThat(follow("", "begin", listed.size()))
        .extracting(Sent::changeId)
        .hasSameElementsAs(listed);
  }

  @Test
  void whoComesBackMissesNothing() throws Exception {
    Set<String> all = listed("state=ENDED");
    List<Sent> whole = follow("", "begin", all.size());
    for (int had = 1; had < whole.size(); had += 3) {
      Set<String> known = new HashSet<>();
      whole.subList(0, had).forEach(sent -> known.add(sent.changeId()));
      Set<String> missing = new HashSet<>(all);
      missing.removeAll(known);
      List<Sent> rest = follow("", whole.get(had - 1).id(), missing.size());
      assertThat(rest).extracting(Sent::changeId).containsAll(missing);
    }
  }

  @ParameterizedTest
  @CsvSource({"outcome=DENIED", "kind=DRIFT", "connection=123456789012/orders-postgres"})
  void itHasTheFiltersOfTheList(String filter) throws Exception {
    Set<String> listed = listed("state=ENDED&" + filter);
    assertThat(follow("?" + filter, "begin", listed.size()))
        .extracting(Sent::changeId)
        .hasSameElementsAs(listed);
  }

  @Test
  void whatComesToBeIsTold() throws Exception {
    try (Following following = new Following("?name=late", "")) {
      following.awaitBeginning();
      site.projectors().append(Stories.late());
      assertThat(following.next().change().path("name").asText()).isEqualTo("late-arrival");
    }
  }

  @Test
  void anIdThatIsNoneIsRefused() {
    SiteAnswer answer = site.get("/v1/changes/stream?lastEventId=7f");
    assertThat(answer.problem(400).path("detail").asText()).contains("Last-Event-ID is not");
  }

  @Test
  void whoHasNoTokenFollowsNothing() {
    assertThat(site.getAsNobody("/v1/changes/stream").status()).isEqualTo(401);
  }

  private Set<String> listed(String filter) {
    return new TreeSet<>(
        site.get("/v1/changes?limit=1000&" + filter).json().findValuesAsText("changeId"));
  }

  /** Events until that many different changes were told. */
  private List<Sent> follow(String query, String after, int changes) throws Exception {
    Set<String> different = new HashSet<>();
    List<Sent> sent = new ArrayList<>();
    try (Following following = new Following(query, after)) {
      while (different.size() < changes) {
        sent.add(following.next());
        different.add(sent.get(sent.size() - 1).changeId());
      }
    }
    return sent;
  }

  /** A stream that is read. */
  private final class Following implements AutoCloseable {
    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    Following(String query, String after) throws IOException, InterruptedException {
      var request = site.asViewer("/v1/changes/stream" + query, "Accept", "text/event-stream");
      if (!after.isEmpty()) {
        request.header("Last-Event-ID", after);
      }
      answer = client.send(request.build(), BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    void awaitBeginning() throws IOException {
      assertThat(lines.readLine()).startsWith("retry: ");
    }

    Sent next() throws IOException {
      String id = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("data: ")) {
          return new Sent(id, SiteAnswer.json(line.substring("data: ".length())));
        }
      }
      throw new IOException("the stream has ended");
    }

    @Override
    public void close() throws IOException {
      answer.body().close();
    }
  }
}

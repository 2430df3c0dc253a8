/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.FindingPage;
import io.glueledger.event.Instances;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.VersionPage;
import io.glueledger.query.ledger.ChangePosition;
import io.glueledger.query.ledger.FindingPosition;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

/**
 * What holds of every projector that serves all partitions of any ledger with at least one
 * connection and one change: the fake passes it, and the real one must.
 */
public abstract class InternalPortContract {

  /** Base URL of the projector's internal port. */
  protected abstract URI url();

  /** What it wants to see. */
  protected abstract Optional<String> token();

  @Test
  void tellsWhoHasWhat() {
    // When
    Instances instances = found("instances", Instances.class);

    // Then
    assertThat(instances.getPartitions()).isPositive();
    assertThat(instances.getInstances())
        .anySatisfy(
            instance -> assertThat(instance.getPartitions()).hasSize(instances.getPartitions()));
  }

  @Test
  void listsConnectionsInTheOrderOfTheirKeysAndByPages() {
    // When
    List<ConnectionSummary> all = connections(1000);

    // Then
    List<String> keys = all.stream().map(InternalPortContract::key).toList();
    assertThat(keys)
        .isNotEmpty()
        .isSortedAccordingTo(FindingPosition::compareBytes)
        .doesNotHaveDuplicates();
    assertThat(connections(2)).isEqualTo(all);
  }

  @Test
  void answersForEveryConnectionThatItLists() {
    for (ConnectionSummary summary : connections(1000)) {
      // When
      String key = "key=" + encode(key(summary));
      ConnectionSummary one = found("connection?" + key, ConnectionSummary.class);
      VersionPage versions = found("versions?limit=1000&" + key, VersionPage.class);

      // Then
      assertThat(one).isEqualTo(summary);
      ConnectionVersion newest = versions.getItems().get(0);
      assertThat(newest.getNumber()).isEqualTo(summary.getView().getVersion());
      assertThat(newest.getUntil()).isEmpty();
    }
  }

  @Test
  void tellsWhatHeldAtAnyInstant() {
    for (ConnectionSummary summary : connections(1000)) {
      // Given
      String key = "key=" + encode(key(summary));
      VersionPage versions = found("versions?limit=1000&" + key, VersionPage.class);

      for (ConnectionVersion version : versions.getItems()) {
        // When
        String at = "&at=" + version.getSince().toEpochMilli();
        ConnectionVersion then = found("version?" + key + at, ConnectionVersion.class);
        ConnectionVersion numbered =
            found("version?" + key + "&number=" + version.getNumber(), ConnectionVersion.class);

        // Then
        assertThat(then.getSince()).isEqualTo(version.getSince());
        assertThat(numbered).isEqualTo(version);
      }
      assertThat(get("version?at=0&" + key, true).status().code()).isEqualTo(404);
    }
  }

  @Test
  void listsChangesNewestFirstAndByPages() {
    // When
    List<RecordedChange> all = changes("", 1000);

    // Then
    assertThat(all.stream().map(ChangePosition::of).toList())
        .isNotEmpty()
        .isSortedAccordingTo(ChangePosition.NEWEST_FIRST)
        .doesNotHaveDuplicates();
    assertThat(changes("", 3)).isEqualTo(all);
    assertThat(changes("&state=ENDED", 2))
        .isEqualTo(all.stream().filter(c -> c.getOutcome().isPresent()).toList());
  }

  @Test
  void answersForEveryChangeThatItLists() {
    for (RecordedChange change : changes("", 1000)) {
      // When
      RecordedChange one = found("change?id=" + change.getChangeId(), RecordedChange.class);

      // Then
      assertThat(one).isEqualTo(change);
    }
  }

  @Test
  void listsFindingsInTheirOrderAndByPages() {
    // When
    List<OpenFinding> all = findings(1000);

    // Then
    assertThat(all.stream().map(FindingPosition::of).toList())
        .isSortedAccordingTo(FindingPosition.ORDER);
    assertThat(findings(1)).isEqualTo(all);
  }

  @Test
  void countsWhatItLists() {
    // When
    Overview overview = found("overview", Overview.class);

    // Then
    assertThat(overview.getConnections())
        .isEqualTo(connections(1000).stream().filter(c -> c.getView().getPresent()).count());
    assertThat(overview.getByOutcome().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(changes("", 1000).stream().filter(c -> c.getOutcome().isPresent()).count());
  }

  @Test
  void saysWhatItDoesNotHave() {
    // Then
    assertThat(get("connection?key=000000000000/nothing", true).status().code()).isEqualTo(404);
    assertThat(get("change?id=0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44", true).status().code())
        .isEqualTo(404);
    assertThat(get("connections?limit=0", true).status().code()).isEqualTo(400);
    assertThat(get("overview?partitions=99999", true).status().code()).isEqualTo(421);
  }

  @Test
  void answersNobodyWithoutTheToken() {
    // When
    int status = get("overview", false).status().code();

    // Then
    assertThat(status).isEqualTo(token().isPresent() ? 401 : 200);
  }

  private List<ConnectionSummary> connections(int limit) {
    List<ConnectionSummary> all = new ArrayList<>();
    String after = "";
    ConnectionPage page;
    do {
      page = found("connections?limit=" + limit + after, ConnectionPage.class);
      all.addAll(page.getItems());
      after = all.isEmpty() ? "" : "&after=" + encode(key(all.get(all.size() - 1)));
    } while (page.getMore());
    return all;
  }

  private List<RecordedChange> changes(String filter, int limit) {
    List<RecordedChange> all = new ArrayList<>();
    String before = "";
    ChangePage page;
    do {
      page = found("changes?limit=" + limit + filter + before, ChangePage.class);
      all.addAll(page.getItems());
      if (page.getMore()) {
        before = "&before=" + parts(ChangePosition.of(all.get(all.size() - 1)).write());
      }
    } while (page.getMore());
    return all;
  }

  private List<OpenFinding> findings(int limit) {
    List<OpenFinding> all = new ArrayList<>();
    String after = "";
    FindingPage page;
    do {
      page = found("findings?limit=" + limit + after, FindingPage.class);
      all.addAll(page.getItems());
      if (page.getMore()) {
        after = "&after=" + parts(FindingPosition.of(all.get(all.size() - 1)).write());
      }
    } while (page.getMore());
    return all;
  }

  private <T extends SpecificRecordBase> T found(String question, Class<T> type) {
    AggregatedHttpResponse answer = get(question, true);
    assertThat(answer.status().code()).as(question).isEqualTo(200);
    try {
      return type.cast(
          new SpecificDatumReader<T>(SpecificData.get().getSchema(type))
              .read(null, DecoderFactory.get().binaryDecoder(answer.content().array(), null)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AggregatedHttpResponse get(String question, boolean withToken) {
    RequestHeadersBuilder headers =
        RequestHeaders.builder(HttpMethod.GET, "/internal/v1/" + question);
    token()
        .filter(t -> withToken)
        .ifPresent(t -> headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + t));
    return WebClient.of(url()).execute(headers.build()).aggregate().join();
  }

  private static String key(ConnectionSummary summary) {
    return ConnectionKeys.text(summary.getView().getConnection());
  }

  private static String parts(List<String> parts) {
    return String.join(",", parts.stream().map(InternalPortContract::encode).toList());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

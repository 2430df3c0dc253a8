/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.ChangePage;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Instance;
import io.glueledger.event.Instances;
import io.glueledger.event.PartitionRole;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.VersionPage;
import io.glueledger.projector.codec.CanonicalAvro;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** All that the projectors serve of one partition, page by page. */
final class ServedRows {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int PAGE = 500;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final Optional<String> token;
  private final Map<Integer, URI> owners = new HashMap<>();

  /** Asks one projector where the partitions are. */
  ServedRows(URI projector, Optional<String> token) {
    this.token = token;
    for (Instance instance : get(projector, "instances", Instances.class).getInstances()) {
      instance.getPartitions().stream()
          .filter(status -> status.getRole() == PartitionRole.ACTIVE)
          .forEach(status -> owners.put(status.getPartition(), URI.create(instance.getUrl())));
    }
  }

  void connections(int partition, Consumer<ConnectionSummary> taker) {
    String after = "";
    boolean more = true;
    while (more) {
      ConnectionPage page =
          get(partition, "connections?" + page(partition) + after, ConnectionPage.class);
      page.getItems().forEach(taker);
      more = page.getMore();
      List<ConnectionSummary> items = page.getItems();
      if (more) {
        String key = ConnectionKeys.text(items.get(items.size() - 1).getView().getConnection());
        after = "&after=" + encoded(key);
      }
    }
  }

  void versions(int partition, String key, Consumer<ConnectionVersion> taker) {
    String before = "";
    boolean more = true;
    while (more) {
      VersionPage page =
          get(
              partition,
              "versions?limit=" + PAGE + "&key=" + encoded(key) + before,
              VersionPage.class);
      page.getItems().forEach(taker);
      more = page.getMore();
      if (more) {
        before = "&before=" + page.getItems().get(page.getItems().size() - 1).getNumber();
      }
    }
  }

  void changes(int partition, Consumer<RecordedChange> taker) {
    String before = "";
    boolean more = true;
    while (more) {
      ChangePage page = get(partition, "changes?" + page(partition) + before, ChangePage.class);
      page.getItems().forEach(taker);
      more = page.getMore();
      if (more) {
        RecordedChange last = page.getItems().get(page.getItems().size() - 1);
        before =
            "&before=" + last.getRequestedAt().toEpochMilli() + "," + encoded(last.getChangeId());
      }
    }
  }

  private static String page(int partition) {
    return "partitions=" + partition + "&limit=" + PAGE;
  }

  private <T extends SpecificRecord> T get(int partition, String route, Class<T> type) {
    URI owner = owners.get(partition);
    if (owner == null) {
      throw new IllegalStateException(
          "no projector owns partition " + partition + " now; try again when all are ready");
    }
    return get(owner, route, type);
  }

  private <T extends SpecificRecord> T get(URI projector, String route, Class<T> type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(projector.resolve("/internal/v1/" + route)).timeout(TIMEOUT);
    token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "projector %s answered %d: %s"
                .formatted(projector, answer.statusCode(), new String(answer.body(), UTF_8)));
      }
      return CanonicalAvro.read(type, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("projector " + projector + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

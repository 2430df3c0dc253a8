/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.AccessFilter;
import io.glueledger.event.AccessPage;
import io.glueledger.event.AccessesRequest;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.ChangesRequest;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionsRequest;
import io.glueledger.event.DaysRequest;
import io.glueledger.event.Instance;
import io.glueledger.event.Instances;
import io.glueledger.event.InstancesRequest;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.PackUse;
import io.glueledger.event.PacksRequest;
import io.glueledger.event.PartitionRole;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewItemState;
import io.glueledger.event.ReviewPage;
import io.glueledger.event.ReviewPosition;
import io.glueledger.event.ReviewRequest;
import io.glueledger.event.VersionPage;
import io.glueledger.event.VersionsRequest;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ListOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** All that the projectors serve of one partition, page by page. */
final class ServedRows {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int PAGE = 500;

  static final ConnectionFilter EVERY_CONNECTION = ConnectionFilter.newBuilder().build();

  static final ChangeFilter EVERY_CHANGE = ChangeFilter.newBuilder().build();

  static final AccessFilter EVERY_ACCESS = AccessFilter.newBuilder().build();

  static final ReviewFilter EVERY_ITEM =
      ReviewFilter.newBuilder()
          .setAt(Instant.parse("9999-12-31T00:00:00Z"))
          .setStates(List.of(ReviewItemState.values()))
          .build();

  static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final String token;
  private final Map<Integer, URI> owners = new HashMap<>();

  /** Asks one projector where the partitions are. */
  ServedRows(URI projector, String token) {
    this.token = token;
    Instances instances = ask(projector, InternalPath.INSTANCES, new InstancesRequest());
    for (Instance instance : instances.getInstances()) {
      instance.getPartitions().stream()
          .filter(status -> status.getRole() == PartitionRole.ACTIVE)
          .forEach(status -> owners.put(status.getPartition(), URI.create(instance.getUrl())));
    }
  }

  void connections(int partition, Consumer<ConnectionSummary> taker) {
    String after = null;
    boolean more = true;
    while (more) {
      var request = new ConnectionsRequest(EVERY_CONNECTION, after, PAGE, List.of(partition));
      ConnectionPage page = ask(owner(partition), InternalPath.CONNECTIONS, request);
      page.getItems().forEach(taker);
      more = page.getMore();
      after = more ? ListOrder.connection(last(page.getItems())) : null;
    }
  }

  void versions(int partition, ConnectionId connection, Consumer<ConnectionVersion> taker) {
    Long before = null;
    boolean more = true;
    while (more) {
      var request = new VersionsRequest(connection, before, PAGE);
      VersionPage page = ask(owner(partition), InternalPath.VERSIONS, request);
      page.getItems().forEach(taker);
      more = page.getMore();
      before = more ? last(page.getItems()).getNumber() : null;
    }
  }

  void changes(int partition, Consumer<RecordedChange> taker) {
    ChangePosition before = null;
    boolean more = true;
    while (more) {
      var request = new ChangesRequest(EVERY_CHANGE, before, PAGE, List.of(partition));
      ChangePage page = ask(owner(partition), InternalPath.CHANGES, request);
      page.getItems().forEach(taker);
      more = page.getMore();
      before = more ? ListOrder.change(last(page.getItems())) : null;
    }
  }

  void accesses(int partition, Consumer<RecordedAccess> taker) {
    ChangePosition before = null;
    boolean more = true;
    while (more) {
      var request = new AccessesRequest(EVERY_ACCESS, before, PAGE, List.of(partition));
      AccessPage page = ask(owner(partition), InternalPath.ACCESSES, request);
      page.getItems().forEach(taker);
      more = page.getMore();
      before = more ? ListOrder.access(last(page.getItems())) : null;
    }
  }

  void review(int partition, Consumer<ReviewItem> taker) {
    ReviewPosition after = null;
    boolean more = true;
    while (more) {
      var request = new ReviewRequest(EVERY_ITEM, after, PAGE, List.of(partition));
      ReviewPage page = ask(owner(partition), InternalPath.REVIEW, request);
      page.getItems().forEach(taker);
      more = page.getMore();
      after = more ? ListOrder.review(last(page.getItems())) : null;
    }
  }

  List<LedgerDay> days(int partition) {
    var request = new DaysRequest(LocalDate.EPOCH, LAST_DAY, List.of(partition));
    return ask(owner(partition), InternalPath.DAYS, request).getItems();
  }

  List<PackUse> packs(int partition) {
    var request = new PacksRequest(List.of(partition));
    return ask(owner(partition), InternalPath.PACKS, request).getItems();
  }

  private static <T> T last(List<T> items) {
    return items.get(items.size() - 1);
  }

  private URI owner(int partition) {
    URI owner = owners.get(partition);
    if (owner == null) {
      throw new IllegalStateException(
          "no projector owns partition " + partition + " now; try again when all are ready");
    }
    return owner;
  }

  private <Q extends SpecificRecord, A extends SpecificRecord> A ask(
      URI projector, InternalPath<Q, A> path, Q question) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(projector.resolve(path.path()))
            .timeout(TIMEOUT)
            .POST(BodyPublishers.ofByteArray(CanonicalAvro.bytes(question)));
    request.header("Authorization", "Bearer " + token);
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "projector %s answered %d: %s"
                .formatted(projector, answer.statusCode(), new String(answer.body(), UTF_8)));
      }
      return CanonicalAvro.read(path.answer(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("projector " + projector + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

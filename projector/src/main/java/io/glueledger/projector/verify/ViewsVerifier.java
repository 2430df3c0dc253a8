/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.verify;

import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.PackUse;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewItem;
import io.glueledger.projector.kafka.TopicReader;
import io.glueledger.projector.state.AccessScan;
import io.glueledger.projector.state.ChangeScan;
import io.glueledger.projector.state.ConnectionScan;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.state.ReviewScan;
import io.glueledger.schemas.log.SkipsTopic;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.RegistryConfig;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;

/**
 * Shows that what the projectors serve is a pure fold of the log (I5): replays the log from nothing
 * and compares every connection, version, change, access, item of the review queue and count byte
 * for byte. The replay is held in memory.
 */
public final class ViewsVerifier {

  private static final int FIRST = 20;

  /** Of a log that goes on: what differs is looked at again this often. */
  private static final int LOOKS = 5;

  private static final String CONNECTION = "connection ";
  private static final String VERSION = "version ";
  private static final String CHANGE = "change ";
  private static final String ACCESS = "access ";
  private static final String ITEM = "review item ";
  private static final String DAY = "counts of day ";
  private static final String PACK = "use of pack ";

  private ViewsVerifier() {}

  /**
   * Compares. While changes go on, it replays on and compares again, a few times.
   *
   * @param kafka properties of Kafka's clients
   * @param projector base URL of the internal port of any projector
   * @param token that the internal port wants
   * @param progress hears how far it has come
   * @throws IllegalStateException if a projector does not answer, or a partition has no owner
   */
  public static ViewsReport verify(
      Map<String, String> kafka,
      RegistryConfig registry,
      URI projector,
      String token,
      VerifyProgress progress) {
    Map<String, Object> site = new HashMap<>(kafka);
    try (Admin admin = Admin.create(site);
        TopicReader reader = new TopicReader(site, admin);
        SkipsTopic skips = new SkipsTopic(site, registry.client())) {
      skips.refresh();
      LogReplay replay = new LogReplay(reader, skips, registry.client(), progress);
      replay.proceed();
      for (int look = 1; ; look++) {
        ViewsReport report = compare(replay, new ServedRows(projector, token), progress);
        if (report.isEqual() || look == LOOKS || !replay.proceed()) {
          return report;
        }
      }
    }
  }

  private static ViewsReport compare(LogReplay replay, ServedRows served, VerifyProgress progress) {
    Map<String, byte[]> ours = new TreeMap<>();
    Map<String, byte[]> theirs = new TreeMap<>();
    for (int partition = 0; partition < replay.partitions(); partition++) {
      progress.at("Comparing partitions", partition, replay.partitions());
      replayed(partition, replay.rows(partition), ours);
      served(partition, served, theirs);
    }
    List<String> differing =
        java.util.stream.Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
            .distinct()
            .filter(key -> !Arrays.equals(ours.get(key), theirs.get(key)))
            .sorted()
            .toList();
    return new ViewsReport(
        replay.records(),
        replay.stopped(),
        count(ours, CONNECTION),
        count(ours, VERSION),
        count(ours, CHANGE),
        count(ours, ACCESS),
        differing.size(),
        differing.subList(0, Math.min(FIRST, differing.size())));
  }

  private static void replayed(int partition, LedgerRows rows, Map<String, byte[]> all) {
    ConnectionScan connections = new ConnectionScan(rows);
    for (ConnectionSummary summary :
        connections.list(Optional.empty(), ServedRows.EVERY_CONNECTION, Integer.MAX_VALUE)) {
      String key = connection(summary, all);
      connections
          .versions(key, Long.MAX_VALUE, Integer.MAX_VALUE)
          .forEach(version -> version(key, version, all));
    }
    new ChangeScan(rows)
        .list(ServedRows.EVERY_CHANGE, Optional.empty(), Integer.MAX_VALUE)
        .forEach(change -> change(change, all));
    new AccessScan(rows)
        .list(ServedRows.EVERY_ACCESS, Optional.empty(), Integer.MAX_VALUE)
        .forEach(access -> access(access, all));
    new ReviewScan(rows)
        .list(ServedRows.EVERY_ITEM, Optional.empty(), Integer.MAX_VALUE)
        .forEach(item -> item(item, all));
    counts(partition, rows.days(LocalDate.EPOCH, ServedRows.LAST_DAY), rows.packUses(), all);
  }

  private static void served(int partition, ServedRows served, Map<String, byte[]> all) {
    served.connections(
        partition,
        summary -> {
          String key = connection(summary, all);
          served.versions(
              partition, summary.getView().getConnection(), version -> version(key, version, all));
        });
    served.changes(partition, change -> change(change, all));
    served.accesses(partition, access -> access(access, all));
    served.review(partition, item -> item(item, all));
    counts(partition, served.days(partition), served.packs(partition), all);
  }

  private static String connection(ConnectionSummary summary, Map<String, byte[]> all) {
    String key = ConnectionKeys.text(summary.getView().getConnection());
    put(CONNECTION + key, summary, all);
    return key;
  }

  private static void version(String key, ConnectionVersion version, Map<String, byte[]> all) {
    put(VERSION + key + " " + version.getNumber(), version, all);
  }

  private static void change(RecordedChange change, Map<String, byte[]> all) {
    put(CHANGE + change.getChangeId(), change, all);
  }

  private static void access(RecordedAccess access, Map<String, byte[]> all) {
    put(ACCESS + access.getAccessId(), access, all);
  }

  private static void item(ReviewItem item, Map<String, byte[]> all) {
    put(ITEM + ListOrder.review(item), item, all);
  }

  private static void counts(
      int partition, List<LedgerDay> days, List<PackUse> packs, Map<String, byte[]> all) {
    days.forEach(day -> put(DAY + partition + " " + day.getDay(), day, all));
    packs.forEach(
        use -> put(PACK + partition + " " + use.getFrom() + " " + use.getPackHash(), use, all));
  }

  private static void put(String key, SpecificRecord record, Map<String, byte[]> all) {
    all.put(key, CanonicalAvro.bytes(record));
  }

  private static long count(Map<String, byte[]> all, String kind) {
    return all.keySet().stream().filter(key -> key.startsWith(kind)).count();
  }
}

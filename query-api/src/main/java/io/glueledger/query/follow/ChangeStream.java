/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponseWriter;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.FeedItem;
import io.glueledger.event.FeedPage;
import io.glueledger.event.FeedPosition;
import io.glueledger.query.json.ChangeMembers;
import io.glueledger.query.json.JsonWriter;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.schemas.readmodel.ReadPositions;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One client that follows changes. Each event's id says how far every partition of the log was
 * followed, so that a client that comes back with it is told all since: whatever was sent and did
 * not arrive is sent again. Runs on one event loop.
 */
final class ChangeStream {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(15);

  /** Clients come back at once, and are asked for their token anew. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int AT_ONCE = 100;

  private final Ledger ledger;
  private final ChangeFilter filter;
  private final HttpResponseWriter writer;
  private final EventLoop loop;
  private final BooleanSupplier stopping;
  private final long began = System.nanoTime();
  private final SortedMap<Integer, Long> followed;
  private long lastSign = began;

  ChangeStream(
      Ledger ledger,
      ChangeFilter filter,
      ReadPositions from,
      HttpResponseWriter writer,
      EventLoop loop,
      BooleanSupplier stopping) {
    this.ledger = ledger;
    this.filter = filter;
    this.followed = new TreeMap<>(from.byPartition());
    this.writer = writer;
    this.loop = loop;
    this.stopping = stopping;
  }

  /** Tells the client where it is, and looks from then on. */
  void begin() {
    write("retry: 2000\n" + id() + "\n");
    look();
  }

  private void look() {
    if (!writer.isOpen()) {
      return;
    }
    if (stopping.getAsBoolean() || age(began).compareTo(LONGEST) > 0) {
      writer.close();
      return;
    }
    var unused =
        ledger
            .feed(filter, new ReadPositions(followed), AT_ONCE)
            .whenCompleteAsync(this::looked, loop);
  }

  private void looked(FeedPage page, Throwable failure) {
    if (failure != null) {
      // What cannot be read now is read by a later look; nothing is passed over.
      sign();
      later();
      return;
    }
    Map<FeedPosition, Long> left =
        page.getItems().stream().collect(groupingBy(FeedItem::getPosition, counting()));
    page.getItems().forEach(item -> write(item, left.merge(item.getPosition(), -1L, Long::sum)));
    page.getPositions().forEach(at -> followed.put(at.getPartition(), at.getOffset()));
    if (page.getItems().isEmpty()) {
      sign();
    } else {
      lastSign = System.nanoTime();
    }
    // Whoever reads slowly is told later, and nothing piles up for them.
    var unused =
        writer.whenConsumed().thenRunAsync(page.getMore() ? this::look : this::later, loop);
  }

  /**
   * Writes a change.
   *
   * @param left how many more the same event tells of: the client has it only with the last of them
   */
  private void write(FeedItem item, long left) {
    FeedPosition at = item.getPosition();
    followed.put(at.getPartition(), left > 0 ? at.getOffset() - 1 : at.getOffset());
    byte[] json = JsonWriter.object(ChangeMembers.ITEM, item.getChange());
    write("event: change\n" + id() + "data: " + new String(json, UTF_8) + "\n\n");
  }

  private void later() {
    var unused = loop.schedule(this::look, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A sign of life from time to time, which also says how far the client is. */
  private void sign() {
    if (age(lastSign).compareTo(BETWEEN_SIGNS) > 0) {
      lastSign = System.nanoTime();
      write(": nothing new\n" + id() + "\n");
    }
  }

  private String id() {
    return "id: " + new ReadPositions(followed) + "\n";
  }

  private void write(String text) {
    var unused = writer.tryWrite(HttpData.ofUtf8(text));
  }

  private static Duration age(long since) {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}

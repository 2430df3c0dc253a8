/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class LedgerStoreTest {

  private final KeyValueStore<Bytes, byte[]> below = Stores.inMemoryKeyValueStore("rows").get();
  private final LedgerStore store = new LedgerStore(below, 3);

  @Test
  void whatWaitsIsReadAndIsNotBelow() {
    // Given
    below.put(key("b"), bytes("old"));
    below.put(key("c"), bytes("kept"));
    below.put(key("d"), bytes("gone"));

    // When
    store.put(key("a"), row("first"));
    store.put(key("b"), row("new"));
    store.remove(key("d"));

    // Then
    assertThat(texts(store.range(key("a"), key("d"))))
        .containsExactly("a=first", "b=new", "c=kept");
    assertThat(texts(store.reverseRange(key("b"), key("d")))).containsExactly("c=kept", "b=new");
    assertThat(store.get(key("b"))).isEqualTo(bytes("new"));
    assertThat(store.get(key("d"))).isNull();
    assertThat(texts(below.all())).containsExactly("b=old", "c=kept", "d=gone");
  }

  @Test
  void allThatWaitsGoesDownBeforeACommit() {
    // Given
    below.put(key("b"), bytes("old"));
    store.put(key("a"), row("first"));
    store.remove(key("b"));

    // When
    store.flushCache();

    // Then
    assertThat(texts(below.all())).containsExactly("a=first");
    assertThat(texts(store.all())).containsExactly("a=first");
  }

  @Test
  void whatWasNotCommittedIsForgotten() {
    // Given
    below.put(key("a"), bytes("committed"));
    store.put(key("a"), row("not"));
    store.add(key("b"), row("not"));

    // When
    store.clearCache();

    // Then
    assertThat(texts(store.all())).containsExactly("a=committed");
  }

  @Test
  void onlyTheLastFormOfARowIsMade() {
    // Given
    AtomicInteger made = new AtomicInteger();
    store.put(key("a"), LazyRow.later(() -> bytes("form " + made.incrementAndGet())));
    store.put(key("a"), LazyRow.later(() -> bytes("form " + made.incrementAndGet())));

    // When
    store.flushCache();

    // Then
    assertThat(texts(below.all())).containsExactly("a=form 1");
    assertThat(store.get(key("a"))).isEqualTo(bytes("form 1"));
  }

  @Test
  void aRowThatComesAndGoesBetweenTwoCommitsLeavesNoTrace() {
    // Given
    store.add(key("a"), row("here"));
    store.put(key("a"), row("still here"));

    // When
    store.remove(key("a"));

    // Then
    // A row that waits to be removed would hide this one.
    below.put(key("a"), bytes("seen"));
    assertThat(store.get(key("a"))).isEqualTo(bytes("seen"));
  }

  @Test
  void aRowThatIsAddedAgainAfterItsRemovalIsRemovedBelow() {
    // Given
    below.put(key("a"), bytes("old"));
    store.remove(key("a"));
    store.add(key("a"), row("again"));
    store.remove(key("a"));

    // When
    store.flushCache();

    // Then
    assertThat(texts(below.all())).isEmpty();
  }

  @Test
  void moreRowsThanMayWaitGoDownAtOnce() {
    // Given
    store.put(key("a"), row("1"));
    store.put(key("b"), row("2"));
    store.put(key("c"), row("3"));

    // When
    store.put(key("d"), row("4"));

    // Then
    assertThat(texts(below.all())).containsExactly("a=1", "b=2", "c=3", "d=4");
  }

  private static List<String> texts(KeyValueIterator<Bytes, byte[]> rows) {
    List<String> texts = new ArrayList<>();
    try (rows) {
      rows.forEachRemaining(
          row -> texts.add(new String(row.key.get(), UTF_8) + "=" + new String(row.value, UTF_8)));
    }
    return texts;
  }

  private static LazyRow row(String text) {
    return LazyRow.of(bytes(text));
  }

  private static Bytes key(String text) {
    return new Bytes(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}

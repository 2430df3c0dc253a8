/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerStoreTest {

  private final KeyValueStore<Bytes, byte[]> below = Stores.inMemoryKeyValueStore("rows").get();
  private final LedgerStore store = new LedgerStore(below, 3);

  @BeforeEach
  void fill() {
    below.put(key("b"), bytes("old"));
    below.put(key("c"), bytes("kept"));
    below.put(key("d"), bytes("gone"));
    store.put(key("a"), row("first"));
    store.put(key("b"), row("new"));
    store.remove(key("d"));
  }

  @Test
  void rangesShowWhatWaitsOverWhatIsBelow() {
    assertThat(texts(store.range(key("a"), key("d"))))
        .containsExactly("a=first", "b=new", "c=kept");
    assertThat(texts(store.reverseRange(key("b"), key("d")))).containsExactly("c=kept", "b=new");
  }

  @Test
  void oneRowIsWhatWaitsOrElseWhatIsBelow() {
    assertThat(store.get(key("b"))).isEqualTo(bytes("new"));
    assertThat(store.get(key("c"))).isEqualTo(bytes("kept"));
    assertThat(store.get(key("d"))).isNull();
  }

  @Test
  void whatWaitsIsNotBelow() {
    assertThat(texts(below.all())).containsExactly("b=old", "c=kept", "d=gone");
  }

  @Test
  void allThatWaitsGoesDownBeforeACommit() {
    store.flushCache();
    assertThat(texts(below.all())).containsExactly("a=first", "b=new", "c=kept");
    assertThat(texts(store.all())).containsExactly("a=first", "b=new", "c=kept");
  }

  @Test
  void whatWasNotCommittedIsForgotten() {
    store.clearCache();
    assertThat(texts(store.all())).containsExactly("b=old", "c=kept", "d=gone");
  }

  @Test
  void onlyTheLastFormOfARowIsMade() {
    AtomicInteger made = new AtomicInteger();
    store.put(key("b"), LazyRow.later(() -> bytes("form " + made.incrementAndGet())));
    store.put(key("b"), LazyRow.later(() -> bytes("form " + made.incrementAndGet())));
    store.flushCache();
    assertThat(below.get(key("b"))).isEqualTo(bytes("form 1"));
    assertThat(store.get(key("b"))).isEqualTo(bytes("form 1"));
  }

  @Test
  void aRowThatComesAndGoesBetweenTwoCommitsLeavesNoTrace() {
    // Given
    store.clearCache();
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
    store.add(key("d"), row("again"));
    store.remove(key("d"));
    store.flushCache();
    assertThat(texts(below.all())).containsExactly("a=first", "b=new", "c=kept");
  }

  @Test
  void asManyRowsAsMayWaitDo() {
    store.put(key("a"), row("second"));
    assertThat(below.get(key("a"))).isNull();
  }

  @Test
  void moreRowsThanMayWaitGoDownAtOnce() {
    store.put(key("e"), row("4"));
    assertThat(texts(below.all())).containsExactly("a=first", "b=new", "c=kept", "e=4");
  }

  @Test
  void aReplayFindsARowThatIsAddedTwice() {
    MemoryStore replay = new MemoryStore();
    replay.add(key("a"), row("first"));
    assertThatThrownBy(() -> replay.add(key("a"), row("second")))
        .isInstanceOf(IllegalStateException.class);
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

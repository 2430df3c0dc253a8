/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMergeTest {

  /** A list that counts what is read of it. */
  private static final class Counted implements ListMerge.Source<Integer> {
    private final List<Integer> items;
    private int read;

    Counted(List<Integer> items) {
      this.items = items;
    }

    @Override
    public List<Integer> read(Optional<Integer> after, int most) {
      int least = after.orElse(Integer.MIN_VALUE);
      List<Integer> piece =
          items.stream().filter(item -> after.isEmpty() || item > least).limit(most).toList();
      read += piece.size();
      return piece;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 50, 300, 1000})
  void givesTheBeginningOfAllAsOneSortedListWould(int count) {
    // Given
    Random random = new Random(count);
    List<Integer> all = IntStream.range(0, 300).boxed().toList();
    List<List<Integer>> lists = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> lists.add(new ArrayList<>()));
    // A third of all is in the first list, and the last one has nothing.
    all.forEach(item -> lists.get(Math.max(0, random.nextInt(16) - 5)).add(item));
    lists.get(10).addAll(lists.get(11));
    lists.get(10).sort(naturalOrder());
    lists.get(11).clear();

    // When
    List<Integer> merged = first(lists.stream().map(Counted::new).toList(), count);

    // Then
    assertThat(merged).isEqualTo(all.subList(0, Math.min(count, all.size())));
  }

  @Test
  void readsLittleMoreThanItGives() {
    List<Counted> lists =
        IntStream.range(0, 12)
            .mapToObj(i -> IntStream.range(0, 1000).map(n -> n * 12 + i).boxed().toList())
            .map(Counted::new)
            .toList();
    assertThat(first(lists, 51)).hasSize(51);
    assertThat(lists.stream().mapToInt(list -> list.read).sum()).isBetween(51, 150);
  }

  @Test
  void givesAllThatStandAtTheLastPlace() {
    List<Counted> lists =
        List.of(new Counted(List.of(1, 5)), new Counted(List.of(5)), new Counted(List.of(5, 9)));
    assertThat(first(lists, 2)).containsExactly(1, 5, 5, 5);
  }

  @Test
  void hasNothingOfNothing() {
    assertThat(first(List.of(), 5)).isEmpty();
  }

  private static List<Integer> first(List<Counted> lists, int count) {
    return ListMerge.first(lists, naturalOrder(), count);
  }
}

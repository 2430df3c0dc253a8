/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.stored.ConnectionStates;
import io.glueledger.event.Definition;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.Settlement;
import io.glueledger.event.SettlementMode;
import io.glueledger.policy.fixture.DefinitionNotation;
import io.glueledger.policy.fixture.SampleEngines;
import io.glueledger.testkit.events.TestEvents;
import io.glueledger.testkit.report.FullRunReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories of one connection: after each event the queue is that of {@link NaiveReview},
 * and a reader who begins at the start of the log comes to the same bytes.
 */
class ReviewHistoriesTest {
  private static final long SEED = Long.getLong("review.seed", 20261127L);
  private static final int EVENTS = 14;
  private static final List<String> PEOPLE = List.of("ann", "bob", "cem");

  @Test
  void theQueueIsThatOfANaiveList() throws IOException {
    int histories = FullRunReport.isFullRun() ? 100_000 : 400;
    int items = 0;
    for (int i = 0; i < histories; i++) {
      History history = new History(new Random(SEED + i));
      for (int event = 0; event < EVENTS; event++) {
        history.step();
      }
      history.readFromTheStart();
      items += history.seen;
    }
    FullRunReport.write(
        "review",
        "The review queue and a naive list",
        SEED,
        "- %,d histories of %d events each, every queue alike; %,d states with something on it%n- violations: 0%n"
            .formatted(histories, EVENTS, items));
    assertThat(items).isGreaterThan(histories);
  }

  private static final class History {
    private final Random random;
    private final ReviewedConnection fold = new ReviewedConnection(SampleEngines.builtIn());
    private final NaiveReview naive = new NaiveReview();
    private final StringBuilder told = new StringBuilder();
    private @Nullable Map<String, String> held;
    private int seen;

    History(Random random) {
      this.random = random;
    }

    void step() {
      fold.later(Duration.ofDays(random.nextInt(8) == 0 ? 31 : 1));
      String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
      int kind = random.nextInt(10);
      if (kind < 2) {
        told.append(person).append(" accepts; ");
        fold.settle(person, SettlementMode.ACCEPT);
        naive.accept(person);
      } else if (held == null) {
        boolean drift = kind < 4;
        become(definition(Map.of()), drift, person);
      } else if (kind == 2) {
        become(null, random.nextBoolean(), person);
      } else if (kind < 5) {
        become(definition(held), true, person);
      } else {
        become(definition(held), false, person);
      }
      compare();
    }

    private Map<String, String> definition(Map<String, String> from) {
      Map<String, String> made = new TreeMap<>(from);
      made.put(
          random.nextBoolean() ? NaiveReview.SSL : NaiveReview.SKIP, "" + random.nextBoolean());
      made.put("Description", "d" + random.nextInt(2));
      return made;
    }

    private void become(@Nullable Map<String, String> made, boolean drift, String person) {
      told.append(drift ? "drift" : person).append(" → ").append(made).append("; ");
      if (made != null && made.equals(held)) {
        return;
      }
      Definition definition = made == null ? null : definitionOf(made);
      if (drift) {
        fold.drift(definition);
      } else if (definition == null) {
        fold.delete(person);
      } else if (held == null) {
        fold.create(person, definition);
      } else {
        fold.update(person, definition);
      }
      naive.becomes(made, drift, drift ? null : person, since());
      held = made;
    }

    private Instant since() {
      return fold.state().newest().orElseThrow().since();
    }

    private static Definition definitionOf(Map<String, String> members) {
      StringBuilder text = new StringBuilder("kafka");
      members.forEach(
          (key, value) -> {
            if (key.startsWith("KAFKA")) {
              text.append(' ').append(key).append('=').append(value);
            }
          });
      return Definition.newBuilder(DefinitionNotation.definition(text.toString()))
          .setDescription(TestEvents.clear(members.getOrDefault("Description", "")))
          .setTags(Map.of())
          .build();
    }

    private void compare() {
      Map<String, Boolean> shown = new TreeMap<>();
      for (ReviewItem item : fold.items()) {
        List<Settlement> all = item.getSettlements();
        String field = item.getFinding().getField().map(path -> " " + path).orElse("");
        boolean accepted =
            !all.isEmpty() && all.get(all.size() - 1).getMode() == SettlementMode.ACCEPT;
        assertThat(shown.put(item.getFinding().getPolicyId() + field, accepted)).isNull();
      }
      assertThat(shown).as(told.toString()).isEqualTo(naive.shown());
      seen += shown.isEmpty() ? 0 : 1;
    }

    void readFromTheStart() {
      assertThat(ConnectionStates.bytes(new ConnectionStates.Kept(0, fold.replayed())))
          .as(told.toString())
          .isEqualTo(ConnectionStates.bytes(new ConnectionStates.Kept(0, fold.state())));
    }
  }
}

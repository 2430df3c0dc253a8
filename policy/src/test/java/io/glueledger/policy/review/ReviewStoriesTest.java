/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.review;

import static io.glueledger.policy.fixture.DefinitionNotation.definition;
import static io.glueledger.policy.fixture.DefinitionNotation.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Definition;
import io.glueledger.event.SettlementMode;
import io.glueledger.policy.fixture.SampleEngines;
import io.glueledger.testkit.events.TestEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays on the queue, and what takes it off, against docs/review.md. */
class ReviewStoriesTest {
  private static final String URL = "ConnectionProperties.JDBC_CONNECTION_URL";
  private static final Definition HOME = jdbc("db.example.com", "orders");
  private static final Definition ELSEWHERE = jdbc("db.evil.example.net", "orders");
  private static final Definition SAFE = definition("kafka KAFKA_SSL_ENABLED=true");
  private static final Definition OPEN = SampleEngines.OPEN;
  private static final String WEAKER = "CHG-01 ConnectionProperties.KAFKA_SSL_ENABLED since ";

  private final ReviewedConnection orders = new ReviewedConnection(SampleEngines.builtIn());

  private static Definition jdbc(String host, String description) {
    Definition plain =
        read("safeJdbc USERNAME=app PASSWORD:=#k:a")
            .with("JDBC_CONNECTION_URL", TestEvents.clear("jdbc:postgresql://" + host + "/orders"))
            .build();
    return Definition.newBuilder(plain).setDescription(TestEvents.clear(description)).build();
  }

  @Test
  void driftToAnotherHostOutlivesTagsUpdatesDeleteAndCreate() {
    orders.create("ann", HOME).drift(ELSEWHERE);
    List<String> open = orders.shown();
    assertThat(open).contains("DRIFT " + URL + " since 2");
    orders.tag("ann", "team", "orders");
    assertThat(orders.shown()).isEqualTo(open);
    orders.update("ann", jdbc("db.evil.example.net", "renamed"));
    assertThat(orders.shown()).isEqualTo(open);
    orders.delete("ann");
    assertThat(orders.shown()).isEqualTo(open);
    assertThat(orders.items()).allMatch(item -> item.getGone());
    orders.create("ann", ELSEWHERE);
    assertThat(orders.shown()).isEqualTo(open);
    assertThat(orders.items()).noneMatch(item -> item.getGone());
    orders.update("ann", HOME);
    assertThat(orders.shown()).isEmpty();
    assertThat(orders.ends()).isNotEmpty().allMatch(end -> end.endsWith("RETURNED"));
  }

  @Test
  void deleteAndCreateWashNothing() {
    orders.create("ann", SAFE).delete("ann").create("ann", OPEN);
    assertThat(orders.shown()).containsExactly(WEAKER + 3);
  }

  @Test
  void whatWasGoneForAMonthComesBackAsANewConnection() {
    orders.create("ann", SAFE).delete("ann").later(Duration.ofDays(31)).create("ann", OPEN);
    assertThat(orders.shown()).isEmpty();
  }

  @Test
  void deletingAroundTheGateIsAnItemThatTheOldDefinitionTakesBack() {
    orders.create("ann", SAFE).drift(null);
    assertThat(orders.shown()).containsExactly("DRIFT since 2");
    orders.create("ann", SAFE);
    assertThat(orders.ends()).containsExactly("DRIFT RETURNED");
  }

  @Test
  void anItemThatSomethingGatedTookThePlaceOfIsReplaced() {
    orders.create("ann", HOME).drift(jdbc("db.example.com", "drifted"));
    orders.update("ann", jdbc("db.example.com", "written through the gate"));
    assertThat(orders.shown()).isEmpty();
    assertThat(orders.ends()).containsExactly("DRIFT REPLACED");
  }

  @ParameterizedTest(name = "{0} by {1}: {2} left")
  @CsvSource({
    "ACCEPT,      bob, 0",
    "ACKNOWLEDGE, bob, 1",
    "ACCEPT,      ann, 1",
    "ACCEPT,      ,    1",
    "UNKNOWN,     bob, 1"
  })
  void settles(SettlementMode mode, String person, int left) {
    orders.create("ann", SAFE).update("ann", OPEN).settle(person, mode);
    assertThat(orders.items()).hasSize(left);
    boolean counts = "bob".equals(person) && mode != SettlementMode.UNKNOWN;
    assertThat(orders.items()).allMatch(item -> item.getSettlements().isEmpty() != counts);
  }

  @Test
  void nobodyAnswersForWhatTheyDidAroundTheGateUnderAnotherName() {
    orders.create("ann", SAFE).drift(OPEN).settle("mal", SettlementMode.ACCEPT);
    assertThat(orders.keys()).isNotEmpty();
    orders.settle("bob", SettlementMode.ACCEPT);
    assertThat(orders.keys()).isEmpty();
  }

  @Test
  void whatIsAcceptedIsTheReferenceFromThenOn() {
    orders.create("ann", SAFE).update("ann", OPEN).settle("bob", SettlementMode.ACCEPT);
    assertThat(orders.ends()).containsExactly("CHG-01 ACCEPTED");
    orders.tag("ann", "team", "orders");
    assertThat(orders.shown()).isEmpty();
  }

  @Test
  void goingBackToWhatWasOnceAcceptedAsksAgain() {
    orders.create("ann", SAFE).update("ann", OPEN).settle("bob", SettlementMode.ACCEPT);
    orders.update("ann", SAFE).update("ann", OPEN);
    assertThat(orders.shown()).containsExactly(WEAKER + 4);
    assertThat(orders.items()).allMatch(item -> item.getSettlements().isEmpty());
  }

  @Test
  void nobodySettlesAVersionThatTheyDidNotSee() {
    orders.create("ann", SAFE).update("ann", OPEN);
    long seen = orders.version();
    orders.tag("ann", "team", "orders");
    orders.settle("bob", SettlementMode.ACCEPT, orders.keys(), seen, Duration.ZERO);
    assertThat(orders.shown()).containsExactly(WEAKER + 2);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "90, true", "91, false"})
  void anAcknowledgementEndsWithinNinetyDays(int days, boolean counts) {
    orders.create("ann", SAFE).update("ann", OPEN);
    orders.settle(
        "bob",
        SettlementMode.ACKNOWLEDGE,
        orders.keys(),
        orders.version(),
        Duration.ofDays(days).minusSeconds(days == 91 ? 0 : 1));
    assertThat(orders.items()).allMatch(item -> item.getSettlements().isEmpty() != counts);
  }

  @Test
  void reopeningTakesBackWhatWasSaidOfIt() {
    orders.create("ann", SAFE).update("ann", OPEN).settle("bob", SettlementMode.ACKNOWLEDGE);
    orders.settle("ann", SettlementMode.REOPEN);
    assertThat(orders.items().get(0).getSettlements())
        .extracting(said -> said.getMode())
        .containsExactly(SettlementMode.ACKNOWLEDGE, SettlementMode.REOPEN);
  }

  @Test
  void anOldLogKeepsWhatItsPoliciesFoundAboutChanges() {
    orders.create("ann", SAFE);
    orders.judgedByAnOlderGate();
    orders.update("ann", OPEN).tag("ann", "team", "orders");
    assertThat(orders.shown()).containsExactly(WEAKER + 2);
    orders.update("ann", SAFE);
    assertThat(orders.ends()).containsExactly("CHG-01 RETURNED");
  }
}

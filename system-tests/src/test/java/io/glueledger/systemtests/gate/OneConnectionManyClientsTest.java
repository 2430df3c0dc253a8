/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.Value;
import io.glueledger.localglue.journal.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Three gates, many clients, one connection: the order of the log is the order in Glue, and the
 * ledger ends up with what Glue holds, although one of the gates is killed on the way.
 */
@WithInstallation
class OneConnectionManyClientsTest {
  private static final String NAME = "orders";
  private static final int CLIENTS = 32;
  private static final int CHANGES_EACH = 10;
  private static final Pattern MARK = Pattern.compile("mark-\\d+-\\d+");

  private final Installation site;
  private final History history;
  private final long seed =
      Optional.ofNullable(Long.getLong("clients.seed")).orElseGet(new Random()::nextLong);
  private final AtomicInteger finished = new AtomicInteger();

  OneConnectionManyClientsTest(Installation site) {
    System.out.println(
        "OneConnectionManyClientsTest: replay its calls with -Dclients.seed=" + seed);
    this.site = site;
    PartProcess killed = site.process(Installation.IMPATIENT);
    List<Caller> callers =
        List.of(
            site.through(site.gate(Installation.IMPATIENT), People.ALICE),
            site.through(site.gate(Installation.IMPATIENT), People.ALICE),
            site.at(killed.ready().url("gate "), People.ALICE));
    CompletableFuture<Void> clients = start(callers);
    Until.holds(() -> finished.get() >= CLIENTS * CHANGES_EACH / 3);
    killed.kill();
    clients.join();
    this.history = site.settled();
  }

  @Test
  void everyChangeEndsOnceAndKnown() {
    assertThat(history.endingsOfEach()).containsExactly(1);
    assertThat(history.ended(Outcome.UNDETERMINED)).isEmpty();
  }

  @Test
  void theOrderOfTheLogIsTheOrderInGlue() {
    assertThat(history.ended(Outcome.APPLIED))
        .extracting(OneConnectionManyClientsTest::mark)
        .hasSizeGreaterThan(CLIENTS)
        .containsExactlyElementsOf(
            site.glue().journal().appliedTo(Installation.ACCOUNT, NAME).stream()
                .map(OneConnectionManyClientsTest::mark)
                .toList());
  }

  @Test
  void theLedgerHasWhatGlueHolds() {
    assertThat(Agreement.of(site, NAME)).isEqualTo(ComparisonResult.SAME);
  }

  /** Each client makes its changes one after another; what is refused is refused. */
  private CompletableFuture<Void> start(List<Caller> callers) {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    return CompletableFuture.allOf(
            IntStream.range(0, CLIENTS)
                .mapToObj(
                    number ->
                        CompletableFuture.runAsync(
                            () -> changes(callers.get(number % callers.size()), number), threads))
                .toArray(CompletableFuture<?>[]::new))
        .whenComplete((done, failure) -> threads.shutdown());
  }

  private void changes(Caller caller, int number) {
    Random random = new Random(seed + number);
    for (int i = 0; i < CHANGES_EACH; i++) {
      try {
        change(caller, random.nextInt(10), "mark-" + number + "-" + i).join();
      } catch (CompletionException refused) {
        // It exists already, it does not exist, its gate is dead: the ledger says what became of
        // it.
        assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
      }
      finished.incrementAndGet();
    }
  }

  private static CompletableFuture<?> change(Caller caller, int die, String mark) {
    return switch (die) {
      case 0, 1, 2 -> caller.create(NAME, mark);
      case 3, 4, 5, 6 -> caller.update(NAME, mark);
      case 7, 8 -> caller.tag(NAME, "team", mark);
      default -> caller.delete(NAME);
    };
  }

  private static String mark(ChangeOutcome ending) {
    ChangeRequested request = ending.change().request();
    if (request.getOperation() == Operation.DELETE) {
      return "DeleteConnection";
    }
    String text =
        request
            .getDefinition()
            .flatMap(Definition::getDescription)
            .or(() -> request.getTagsToAdd().map(tags -> tags.get("team")))
            .flatMap(Value::getText)
            .orElse("");
    return request.getAction() + " " + text;
  }

  private static String mark(JournalEntry entry) {
    Matcher mark = MARK.matcher(entry.received().body());
    String operation = entry.received().operation();
    return mark.find() ? operation + " " + mark.group() : operation;
  }
}

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
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three gates, many clients, one connection: the order of the log is the order in Glue, and the
 * ledger ends up with what Glue holds. On a second connection so too, although a gate is killed.
 */
@WithInstallation
class OneConnectionManyClientsTest {
  private static final String UNDISTURBED = "undisturbed";
  private static final String WITH_A_KILL = "with-a-kill";
  private static final int CLIENTS = 32;
  private static final int CHANGES_EACH = 10;
  private static final Pattern MARK = Pattern.compile("mark-\\d+-\\d+");

  private final Installation site;
  private final long seed = Long.getLong("clients.seed", new Random().nextLong());
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
    start(UNDISTURBED, callers).join();
    finished.set(0);
    CompletableFuture<Void> clients = start(WITH_A_KILL, callers);
    Until.holds(() -> finished.get() >= CLIENTS * CHANGES_EACH / 3);
    killed.kill();
    clients.join();
    site.settled();
  }

  @ParameterizedTest
  @ValueSource(strings = {UNDISTURBED, WITH_A_KILL})
  void everyChangeEndsOnce(String name) {
    assertThat(site.history(name).endingsOfEach()).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {UNDISTURBED, WITH_A_KILL})
  void howEachEndedIsKnown(String name) {
    assertThat(site.history(name).ended(Outcome.UNDETERMINED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {UNDISTURBED, WITH_A_KILL})
  void theOrderOfTheLogIsTheOrderInGlue(String name) {
    assertThat(site.history(name).ended(Outcome.APPLIED))
        .extracting(OneConnectionManyClientsTest::mark)
        .hasSizeGreaterThan(CLIENTS)
        .containsExactlyElementsOf(
            site.glue().journal().appliedTo(Installation.ACCOUNT, name).stream()
                .map(OneConnectionManyClientsTest::mark)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {UNDISTURBED, WITH_A_KILL})
  void theLedgerHasWhatGlueHolds(String name) {
    assertThat(Agreement.of(site, name)).isEqualTo(ComparisonResult.SAME);
  }

  /** Each client makes its changes one after another; what is refused is refused. */
  private CompletableFuture<Void> start(String name, List<Caller> callers) {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    return CompletableFuture.allOf(
            IntStream.range(0, CLIENTS)
                .mapToObj(
                    client ->
                        CompletableFuture.runAsync(
                            () -> changes(callers.get(client % callers.size()), name, client),
                            threads))
                .toArray(CompletableFuture<?>[]::new))
        .whenComplete((done, failure) -> threads.shutdown());
  }

  private void changes(Caller caller, String name, int client) {
    Random random = new Random(seed + client);
    for (int i = 0; i < CHANGES_EACH; i++) {
      try {
        change(caller, name, random.nextInt(10), "mark-" + client + "-" + i).join();
      } catch (CompletionException refused) {
        // It exists already, it does not exist, its gate is dead: the ledger says what became of
        // it.
        assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
      }
      finished.incrementAndGet();
    }
  }

  private static CompletableFuture<?> change(Caller caller, String name, int die, String mark) {
    return switch (die) {
      case 0, 1, 2 -> caller.create(name, mark);
      case 3, 4, 5, 6 -> caller.update(name, mark);
      case 7, 8 -> caller.tag(name, "team", mark);
      default -> caller.delete(name);
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
